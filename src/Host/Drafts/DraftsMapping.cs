using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.SharedLinks;

namespace SendWorkflows.Host.Drafts;

internal sealed class DraftsMapping : IEntityTypeConfiguration<Draft>
{
    internal const int LongestForm = 400;

    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Drafts");
        builder.Property(d => d.Form).HasMaxLength(LongestForm);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(d => d.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<SharedLink>().WithMany().HasForeignKey(d => d.LinkId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(d => d.Pupil).WithMany().HasForeignKey(d => d.PupilId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.UserId, d.Form }).IsUnique();
        builder.HasIndex(d => d.LinkId).IsUnique();
        builder.HasIndex(d => d.KeptAt);
    }
}
