using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SendWorkflows.Host.RuleSets;

internal sealed class RuleSetsMapping : IEntityTypeConfiguration<RuleSetVersion>, IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<RuleSetVersion> builder) =>
        builder.HasIndex(v => new { v.RuleSet, v.ContentHash, v.CasesHash }).IsUnique();

    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.HasIndex(p => new { p.RuleSet, p.Number }).IsUnique();
        builder.HasOne(p => p.Version).WithMany().HasForeignKey(p => p.VersionId).OnDelete(DeleteBehavior.Restrict);
    }
}
