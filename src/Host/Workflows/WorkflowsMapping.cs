using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SendWorkflows.Host.Workflows;

internal sealed class WorkflowsMapping :
    IEntityTypeConfiguration<WorkflowVersion>, IEntityTypeConfiguration<WorkflowRun>, IEntityTypeConfiguration<RunStep>
{
    public void Configure(EntityTypeBuilder<WorkflowVersion> builder) =>
        builder.HasIndex(v => new { v.Workflow, v.ContentHash }).IsUnique();

    public void Configure(EntityTypeBuilder<WorkflowRun> builder)
    {
        builder.HasOne(r => r.Pupil).WithMany().HasForeignKey(r => r.PupilId);
        builder.HasOne<WorkflowVersion>().WithMany().HasForeignKey(r => r.WorkflowVersionId);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.HasIndex(r => new { r.PupilId, r.EndedAt });
    }

    public void Configure(EntityTypeBuilder<RunStep> builder)
    {
        builder.HasOne<WorkflowRun>().WithMany().HasForeignKey(s => s.RunId);
        builder.HasIndex(s => new { s.RunId, s.Number }).IsUnique();
    }
}
