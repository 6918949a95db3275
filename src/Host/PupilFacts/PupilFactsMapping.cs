using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.PupilFacts;

internal sealed class PupilFactsMapping : IEntityTypeConfiguration<PupilFact>
{
    public void Configure(EntityTypeBuilder<PupilFact> builder)
    {
        builder.HasOne<Pupil>().WithMany().HasForeignKey(f => f.PupilId);
        builder.HasIndex(f => new { f.PupilId, f.Name, f.On });
    }
}
