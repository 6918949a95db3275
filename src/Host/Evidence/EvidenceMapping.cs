using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Evidence;

internal sealed class EvidenceMapping : IEntityTypeConfiguration<EvidencePack>
{
    public void Configure(EntityTypeBuilder<EvidencePack> builder)
    {
        builder.HasOne(p => p.Pupil).WithMany().HasForeignKey(p => p.PupilId);
        builder.HasOne(p => p.MadeBy).WithMany().HasForeignKey(p => p.MadeById);
        builder.HasOne<RuleSetVersion>().WithMany().HasForeignKey(p => p.RuleSetVersionId);
        builder.HasIndex(p => new { p.PupilId, p.MadeAt });
        builder.HasIndex(p => new { p.JobId, p.PupilId }).IsUnique();
    }
}
