using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Imports;

internal sealed class ImportsMapping : IEntityTypeConfiguration<Import>, IEntityTypeConfiguration<ImportProblem>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.HasOne<School>().WithMany().HasForeignKey(i => i.SchoolId);
        builder.HasIndex(i => new { i.SchoolId, i.At });
        builder.HasMany(i => i.Problems).WithOne().HasForeignKey(p => p.ImportId);
    }

    public void Configure(EntityTypeBuilder<ImportProblem> builder) => builder.HasIndex(p => new { p.ImportId, p.Row });
}
