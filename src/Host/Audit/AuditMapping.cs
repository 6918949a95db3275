using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SendWorkflows.Host.Audit;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasIndex(e => new { e.SchoolId, e.At });
        builder.HasIndex(e => new { e.PupilId, e.At });
        builder.HasIndex(e => new { e.UserId, e.Action, e.Id });
    }
}
