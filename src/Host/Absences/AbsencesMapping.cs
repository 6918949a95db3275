using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Absences;

internal sealed class AbsencesMapping : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.HasOne(a => a.User).WithMany().HasForeignKey(a => a.UserId);
        builder.HasOne(a => a.Deputy).WithMany().HasForeignKey(a => a.DeputyId);
        builder.HasOne<School>().WithMany().HasForeignKey(a => a.SchoolId);
        builder.HasIndex(a => new { a.DeputyId, a.BackOn });
        builder.HasIndex(a => new { a.SchoolId, a.BackOn });
    }
}
