using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Evaluations;

internal sealed class EvaluationsMapping : IEntityTypeConfiguration<Evaluation>
{
    public void Configure(EntityTypeBuilder<Evaluation> builder)
    {
        builder.HasKey(e => e.PupilId);
        builder.HasIndex(e => e.NextOn);
        builder.HasOne<Pupil>().WithOne().HasForeignKey<Evaluation>(e => e.PupilId);
        builder.HasOne<RuleSetVersion>().WithMany().HasForeignKey(e => e.RuleSetVersionId);
    }
}
