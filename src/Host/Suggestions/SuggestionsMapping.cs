using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Suggestions;

internal sealed class SuggestionsMapping : IEntityTypeConfiguration<Suggestion>, IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Suggestion> builder)
    {
        builder.HasIndex(s => new { s.PupilId, s.RuleId, s.Target, s.Area }).IsUnique();
        builder.HasIndex(s => new { s.State, s.DeferredUntil });
        // All that counting and sorting the open ones needs, without reading the evidence that each carries.
        builder.HasIndex(s => new { s.State, s.PupilId, s.Urgency, s.OpenedOn });
        builder.Property(s => s.Revision).IsConcurrencyToken();
        builder.HasOne(s => s.Pupil).WithMany().HasForeignKey(s => s.PupilId);
        builder.HasOne<RuleSetVersion>().WithMany().HasForeignKey(s => s.RuleSetVersionId);
    }

    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.HasOne<Pupil>().WithMany().HasForeignKey(d => d.PupilId);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(d => d.UserId);
        builder.HasOne<Suggestion>().WithMany().HasForeignKey(d => d.SuggestionId);
        builder.HasIndex(d => new { d.PupilId, d.At });
    }
}
