using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Jobs;

internal sealed class JobsMapping : IEntityTypeConfiguration<Job>, IEntityTypeConfiguration<JobPiece>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.HasOne<AppUser>().WithMany().HasForeignKey(j => j.AskedById);
        builder.HasOne<School>().WithMany().HasForeignKey(j => j.SchoolId);
        builder.HasIndex(j => j.State);
        builder.HasIndex(j => new { j.AskedById, j.AskedAt });
        builder.Ignore(j => j.Progress);
    }

    public void Configure(EntityTypeBuilder<JobPiece> builder)
    {
        builder.HasKey(p => new { p.JobId, p.Number });
        builder.HasOne<Job>().WithMany().HasForeignKey(p => p.JobId);
    }
}
