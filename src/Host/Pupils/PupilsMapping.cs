using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SendWorkflows.Host.Pupils;

internal sealed class PupilsMapping :
    IEntityTypeConfiguration<Authority>, IEntityTypeConfiguration<School>, IEntityTypeConfiguration<SchoolClass>,
    IEntityTypeConfiguration<Pupil>, IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<Authority> builder) => builder.HasKey(a => a.Code);

    public void Configure(EntityTypeBuilder<School> builder)
    {
        builder.HasIndex(s => s.Urn).IsUnique();
        builder.HasIndex(s => new { s.AuthorityCode, s.Establishment }).IsUnique();
        builder.HasOne<Authority>().WithMany().HasForeignKey(s => s.AuthorityCode);
    }

    public void Configure(EntityTypeBuilder<SchoolClass> builder)
    {
        builder.HasIndex(c => new { c.SchoolId, c.Name }).IsUnique();
        builder.HasOne<School>().WithMany().HasForeignKey(c => c.SchoolId);
    }

    public void Configure(EntityTypeBuilder<Pupil> builder)
    {
        builder.Ignore(p => p.Name);
        builder.HasIndex(p => new { p.SchoolId, p.Upn }).IsUnique();
        builder.HasIndex(p => p.Upn);
        builder.HasIndex(p => new { p.SchoolId, p.Surname, p.Forename });
        builder.HasIndex(p => p.ClassId);
        builder.HasIndex(p => new { p.HomeAuthorityCode, p.SharedWithAuthority });
        builder.HasOne(p => p.School).WithMany().HasForeignKey(p => p.SchoolId);
        builder.HasOne(p => p.Class).WithMany().HasForeignKey(p => p.ClassId);
    }

    public void Configure(EntityTypeBuilder<Placement> builder)
    {
        builder.HasIndex(p => new { p.PupilId, p.To });
        builder.HasOne(p => p.Pupil).WithMany().HasForeignKey(p => p.PupilId);
    }
}
