using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Timers;

internal sealed class TimersMapping : IEntityTypeConfiguration<Timer>
{
    public void Configure(EntityTypeBuilder<Timer> builder)
    {
        builder.HasOne<WorkflowRun>().WithMany().HasForeignKey(t => t.RunId);
        builder.HasIndex(t => new { t.RunId, t.TimerId }).IsUnique();
        builder.HasIndex(t => t.DueAt);
        // The few that fail, among millions that wait.
        builder.HasIndex(t => t.Attempts).HasFilter("\"Attempts\" > 0");
    }
}
