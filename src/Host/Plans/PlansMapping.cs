using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Cycles;

namespace SendWorkflows.Host.Plans;

internal sealed class PlansMapping : IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<PlanTarget>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.HasOne<Cycle>().WithOne().HasForeignKey<Plan>(p => p.CycleId);
        builder.HasMany(p => p.Targets).WithOne().HasForeignKey(t => t.PlanId);
    }

    public void Configure(EntityTypeBuilder<PlanTarget> builder)
    {
        builder.ToTable("PlanTargets");
        builder.HasIndex(t => new { t.PlanId, t.Number });
    }
}
