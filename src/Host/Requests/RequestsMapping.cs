using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Requests;

internal sealed class RequestsMapping : IEntityTypeConfiguration<AssessmentRequest>
{
    public void Configure(EntityTypeBuilder<AssessmentRequest> builder)
    {
        builder.HasOne(r => r.Pupil).WithMany().HasForeignKey(r => r.PupilId);
        builder.HasOne<WorkflowRun>().WithMany().HasForeignKey(r => r.RunId);
    }
}
