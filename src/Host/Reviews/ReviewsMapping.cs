using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Cycles;

namespace SendWorkflows.Host.Reviews;

internal sealed class ReviewsMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder) => builder.HasOne<Cycle>().WithOne().HasForeignKey<Review>(r => r.CycleId);
}
