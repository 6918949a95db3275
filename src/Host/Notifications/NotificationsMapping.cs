using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Notifications;

internal sealed class NotificationsMapping :
    IEntityTypeConfiguration<Notification>, IEntityTypeConfiguration<InboxEntry>, IEntityTypeConfiguration<Email>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.HasOne(n => n.Run).WithMany().HasForeignKey(n => n.RunId);
        // A key begins with its run: no two are alike anywhere, and one index serves the messages of a run too.
        builder.HasIndex(n => new { n.RunId, n.Key }).IsUnique();
        builder.HasIndex(n => new { n.SentAt, n.SendOn });
    }

    public void Configure(EntityTypeBuilder<InboxEntry> builder)
    {
        builder.HasOne(e => e.Notification).WithMany().HasForeignKey(e => e.NotificationId);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(e => e.UserId);
        builder.HasOne<Email>().WithMany().HasForeignKey(e => e.EmailId);
        builder.Property(e => e.EmailId).HasColumnName("DigestId");
        builder.HasIndex(e => new { e.UserId, e.NotificationId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Email> builder)
    {
        // Names in the database are older than the word: nodes of the version before go on using them while others are upgraded.
        builder.ToTable("Digests");
        builder.HasOne<AppUser>().WithMany().HasForeignKey(d => d.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.UserId, d.On }).IsUnique();
        builder.HasIndex(d => d.HandedOverAt);
    }
}
