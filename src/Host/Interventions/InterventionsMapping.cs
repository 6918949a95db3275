using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Interventions;

internal sealed class InterventionsMapping :
    IEntityTypeConfiguration<Intervention>, IEntityTypeConfiguration<GroupMember>, IEntityTypeConfiguration<Session>,
    IEntityTypeConfiguration<SessionPupil>, IEntityTypeConfiguration<StaffRate>, IEntityTypeConfiguration<ProvisionBudget>
{
    public void Configure(EntityTypeBuilder<Intervention> builder)
    {
        builder.Ignore(i => i.MinutesAWeek);
        builder.HasOne<School>().WithMany().HasForeignKey(i => i.SchoolId);
        builder.HasOne(i => i.Leader).WithMany().HasForeignKey(i => i.LeaderId);
        builder.HasIndex(i => new { i.SchoolId, i.Until });
        builder.HasIndex(i => new { i.LeaderId, i.Until });
    }

    public void Configure(EntityTypeBuilder<GroupMember> builder)
    {
        builder.ToTable("GroupMembers");
        builder.HasOne(m => m.Intervention).WithMany(i => i.Group).HasForeignKey(m => m.InterventionId);
        builder.HasOne(m => m.Pupil).WithMany().HasForeignKey(m => m.PupilId);
        builder.HasIndex(m => m.InterventionId);
        builder.HasIndex(m => m.PupilId);
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Ignore(s => s.Counts);
        builder.HasOne(s => s.Intervention).WithMany(i => i.Sessions).HasForeignKey(s => s.InterventionId);
        builder.HasOne(s => s.LoggedBy).WithMany().HasForeignKey(s => s.LoggedById);
        builder.HasIndex(s => s.Key).IsUnique();
        builder.HasIndex(s => s.CorrectsId).IsUnique();
        builder.HasIndex(s => new { s.InterventionId, s.HeldOn });
    }

    public void Configure(EntityTypeBuilder<SessionPupil> builder)
    {
        builder.ToTable("SessionPupils");
        builder.HasOne(p => p.Session).WithMany(s => s.Pupils).HasForeignKey(p => p.SessionId);
        builder.HasOne(p => p.Pupil).WithMany().HasForeignKey(p => p.PupilId);
        builder.HasIndex(p => new { p.SessionId, p.PupilId }).IsUnique();
        builder.HasIndex(p => p.PupilId);
    }

    public void Configure(EntityTypeBuilder<StaffRate> builder)
    {
        builder.ToTable("StaffRates");
        builder.HasOne<School>().WithMany().HasForeignKey(r => r.SchoolId);
        builder.HasIndex(r => new { r.SchoolId, r.Kind, r.From }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProvisionBudget> builder)
    {
        builder.ToTable("ProvisionBudgets");
        builder.HasKey(b => b.SchoolId);
        builder.HasOne<School>().WithMany().HasForeignKey(b => b.SchoolId);
    }
}
