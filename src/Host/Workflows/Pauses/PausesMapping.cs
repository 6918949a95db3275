using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Workflows.Pauses;

internal sealed class PausesMapping : IEntityTypeConfiguration<RunPause>
{
    public void Configure(EntityTypeBuilder<RunPause> builder)
    {
        builder.ToTable("RunPauses");
        builder.HasOne<WorkflowRun>().WithMany(r => r.Pauses).HasForeignKey(p => p.RunId);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(p => p.UserId);
        builder.HasIndex(p => p.RunId).IsUnique().HasFilter("\"EndedOn\" IS NULL").HasDatabaseName("IX_RunPauses_Open");
    }
}
