using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Preferences;

internal sealed class PreferencesMapping : IEntityTypeConfiguration<Preference>
{
    public void Configure(EntityTypeBuilder<Preference> builder)
    {
        builder.ToTable("Preferences");
        builder.HasKey(p => new { p.UserId, p.Name });
        builder.HasOne<AppUser>().WithMany().HasForeignKey(p => p.UserId);
    }
}
