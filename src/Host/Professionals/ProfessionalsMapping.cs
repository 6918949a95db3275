using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SendWorkflows.Host.Professionals;

internal sealed class ProfessionalsMapping : IEntityTypeConfiguration<Advice>
{
    public void Configure(EntityTypeBuilder<Advice> builder)
    {
        builder.ToTable("Advice");
        builder.HasIndex(a => new { a.PupilId, a.SeenOn });
        builder.HasOne<Pupils.Pupil>().WithMany().HasForeignKey(a => a.PupilId);
    }
}
