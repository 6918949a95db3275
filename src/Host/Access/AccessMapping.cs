using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Access;

internal sealed class AccessMapping :
    IEntityTypeConfiguration<AppUser>, IEntityTypeConfiguration<RoleAssignment>, IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<AppUser> builder) =>
        builder.HasMany(u => u.Assignments).WithOne(a => a.User).HasForeignKey(a => a.UserId);

    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("RoleAssignments");
        builder.Ignore(a => a.For);
        builder.HasOne<School>().WithMany().HasForeignKey(a => a.SchoolId);
        builder.HasOne<SchoolClass>().WithMany().HasForeignKey(a => a.ClassId);
        builder.HasOne<Authority>().WithMany().HasForeignKey(a => a.AuthorityCode);
        builder.HasIndex(a => new { a.SchoolId, a.Role });
    }

    public void Configure(EntityTypeBuilder<Invitation> builder) => builder.HasIndex(i => i.TokenHash).IsUnique();
}
