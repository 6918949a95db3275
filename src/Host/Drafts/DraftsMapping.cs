using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Drafts;

internal sealed class DraftsMapping : IEntityTypeConfiguration<Draft>
{
    internal const int LongestForm = 400;

    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Drafts");
        builder.Property(d => d.Form).HasMaxLength(LongestForm);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(d => d.UserId);
        builder.HasOne(d => d.Pupil).WithMany().HasForeignKey(d => d.PupilId);
        builder.HasIndex(d => new { d.UserId, d.Form }).IsUnique();
        builder.HasIndex(d => d.KeptAt);
    }
}
