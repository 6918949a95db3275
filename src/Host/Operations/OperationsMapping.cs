using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SendWorkflows.Host.Operations;

internal sealed class OperationsMapping : IEntityTypeConfiguration<Node>
{
    public void Configure(EntityTypeBuilder<Node> builder) => builder.HasIndex(n => n.SeenAt);
}
