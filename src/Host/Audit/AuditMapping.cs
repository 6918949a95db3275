using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SendWorkflows.Host.Audit;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    private const string ByPeople = "\"UserId\" IS NOT NULL";

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        // What people did and saw is looked for; what the service did by itself, most of all there is, stands in each run's own history too.
        builder.HasIndex(e => new { e.SchoolId, e.At }).HasFilter(ByPeople);
        builder.HasIndex(e => new { e.PupilId, e.At }).HasFilter(ByPeople);
        builder.HasIndex(e => new { e.UserId, e.Action, e.Id }).HasFilter(ByPeople);
    }
}
