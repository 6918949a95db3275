using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SendWorkflows.Host.Meetings;

internal sealed class MeetingsMapping : IEntityTypeConfiguration<ParentMeeting>, IEntityTypeConfiguration<ParentView>
{
    public void Configure(EntityTypeBuilder<ParentMeeting> builder)
    {
        builder.ToTable("ParentMeetings");
        builder.Ignore(m => m.IsHeld);
        builder.Ignore(m => m.IsPlanned);
        builder.HasIndex(m => new { m.PupilId, m.On });
        builder.HasOne(m => m.Pupil).WithMany().HasForeignKey(m => m.PupilId);
    }

    public void Configure(EntityTypeBuilder<ParentView> builder)
    {
        builder.ToTable("ParentViews");
        builder.HasIndex(v => new { v.PupilId, v.At });
        builder.HasOne<Pupils.Pupil>().WithMany().HasForeignKey(v => v.PupilId);
    }
}
