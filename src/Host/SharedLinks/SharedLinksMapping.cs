using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SendWorkflows.Host.SharedLinks;

internal sealed class SharedLinksMapping : IEntityTypeConfiguration<SharedLink>
{
    public void Configure(EntityTypeBuilder<SharedLink> builder)
    {
        builder.ToTable("SharedLinks");
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => new { l.PupilId, l.Purpose });
        builder.HasOne(l => l.Mail).WithOne().HasForeignKey<SharedLink>(l => l.MailId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(l => l.Pupil).WithMany().HasForeignKey(l => l.PupilId);
    }
}
