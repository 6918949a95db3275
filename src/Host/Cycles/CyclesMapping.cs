using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SendWorkflows.Host.Cycles;

internal sealed class CyclesMapping : IEntityTypeConfiguration<Cycle>
{
    public void Configure(EntityTypeBuilder<Cycle> builder)
    {
        builder.HasOne(c => c.Pupil).WithMany().HasForeignKey(c => c.PupilId);
        builder.HasOne(c => c.Run).WithMany().HasForeignKey(c => c.RunId);
        builder.HasIndex(c => c.RunId).IsUnique();
        builder.HasIndex(c => new { c.PupilId, c.Number }).IsUnique();
    }
}
