using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Duties;

internal sealed class DutiesMapping : IEntityTypeConfiguration<Duty>
{
    public void Configure(EntityTypeBuilder<Duty> builder)
    {
        builder.HasOne(d => d.Pupil).WithMany().HasForeignKey(d => d.PupilId);
        builder.HasOne<WorkflowRun>().WithMany().HasForeignKey(d => d.RunId);
        builder.HasIndex(d => new { d.SchoolId, d.ClosedAt, d.DueOn });
        builder.HasIndex(d => new { d.RunId, d.Name }).IsUnique().HasFilter("\"ClosedAt\" IS NULL");
    }
}
