using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SendWorkflows.Host.Passports;

internal sealed class PassportsMapping : IEntityTypeConfiguration<Passport>
{
    public void Configure(EntityTypeBuilder<Passport> builder)
    {
        builder.ToTable("Passports");
        builder.HasIndex(p => new { p.PupilId, p.RecordedAt });
        builder.HasOne(p => p.Pupil).WithMany().HasForeignKey(p => p.PupilId);
    }
}
