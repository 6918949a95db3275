using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SendWorkflows.Host.RuleSets;

internal sealed class RuleSetsMapping : IEntityTypeConfiguration<RuleSetVersion>
{
    public void Configure(EntityTypeBuilder<RuleSetVersion> builder) =>
        builder.HasIndex(v => new { v.RuleSet, v.ContentHash }).IsUnique();
}
