using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using SendWorkflows.Host.Absences;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Drafts;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.Evidence;
using SendWorkflows.Host.Imports;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Jobs;
using SendWorkflows.Host.Meetings;
using SendWorkflows.Host.Notifications;
using SendWorkflows.Host.Operations;
using SendWorkflows.Host.Passports;
using SendWorkflows.Host.Plans;
using SendWorkflows.Host.Professionals;
using SendWorkflows.Host.Publishing;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Requests;
using SendWorkflows.Host.Reviews;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.SharedLinks;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Workflows;
using SendWorkflows.Host.Workflows.Pauses;
using Timer = SendWorkflows.Host.Timers.Timer;

namespace SendWorkflows.Host.Data;

/// <summary>The model, the same on every database. Mappings stand beside the entities they map.</summary>
/// <remarks>
/// Every query on a pupil or a pupil's record is filtered by <see cref="AccessScope"/>. Work that no person asked for opens the scope first.
/// </remarks>
public abstract class AppDb(DbContextOptions options, AccessScope scope) : IdentityUserContext<AppUser, Guid>(options)
{
    internal AccessScope Scope => scope;

    /// <summary>How far the scope reached when the open connection was last told (PostgreSQL).</summary>
    internal AccessScope.Reach? Told { get; set; }

    internal DbSet<RoleAssignment> Assignments => Set<RoleAssignment>();
    internal DbSet<Absence> Absences => Set<Absence>();
    internal DbSet<Invitation> Invitations => Set<Invitation>();
    internal DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    internal DbSet<Authority> Authorities => Set<Authority>();
    internal DbSet<School> Schools => Set<School>();
    internal DbSet<SchoolClass> Classes => Set<SchoolClass>();
    internal DbSet<SchoolDates> SchoolDates => Set<SchoolDates>();
    internal DbSet<Pupil> Pupils => Set<Pupil>();
    internal DbSet<Placement> Placements => Set<Placement>();
    internal DbSet<PupilFact> PupilFacts => Set<PupilFact>();
    internal DbSet<Import> Imports => Set<Import>();
    internal DbSet<RuleSetVersion> RuleSetVersions => Set<RuleSetVersion>();
    internal DbSet<Publication> Publications => Set<Publication>();
    internal DbSet<Proposal> Proposals => Set<Proposal>();
    internal DbSet<Evaluation> Evaluations => Set<Evaluation>();
    internal DbSet<Suggestion> Suggestions => Set<Suggestion>();
    internal DbSet<Decision> Decisions => Set<Decision>();
    internal DbSet<WorkflowVersion> WorkflowVersions => Set<WorkflowVersion>();
    internal DbSet<WorkflowRun> WorkflowRuns => Set<WorkflowRun>();
    internal DbSet<RunPause> RunPauses => Set<RunPause>();
    internal DbSet<RunStep> RunSteps => Set<RunStep>();
    internal DbSet<Cycle> Cycles => Set<Cycle>();
    internal DbSet<Plan> Plans => Set<Plan>();
    internal DbSet<Review> Reviews => Set<Review>();
    internal DbSet<AssessmentRequest> AssessmentRequests => Set<AssessmentRequest>();
    internal DbSet<Intervention> Interventions => Set<Intervention>();
    internal DbSet<GroupMember> GroupMembers => Set<GroupMember>();
    internal DbSet<Session> Sessions => Set<Session>();
    internal DbSet<SessionPupil> SessionPupils => Set<SessionPupil>();
    internal DbSet<EvidencePack> EvidencePacks => Set<EvidencePack>();
    internal DbSet<StaffRate> StaffRates => Set<StaffRate>();
    internal DbSet<ProvisionBudget> ProvisionBudgets => Set<ProvisionBudget>();
    internal DbSet<SharedLink> SharedLinks => Set<SharedLink>();
    internal DbSet<ParentMeeting> ParentMeetings => Set<ParentMeeting>();
    internal DbSet<ParentView> ParentViews => Set<ParentView>();
    internal DbSet<Passport> Passports => Set<Passport>();
    internal DbSet<Advice> Advice => Set<Advice>();
    internal DbSet<Duty> Duties => Set<Duty>();
    internal DbSet<Timer> Timers => Set<Timer>();
    internal DbSet<Notification> Notifications => Set<Notification>();
    internal DbSet<InboxEntry> InboxEntries => Set<InboxEntry>();
    internal DbSet<Email> Emails => Set<Email>();
    internal DbSet<Draft> Drafts => Set<Draft>();
    internal DbSet<Job> Jobs => Set<Job>();
    internal DbSet<JobPiece> JobPieces => Set<JobPiece>();
    internal DbSet<Node> Nodes => Set<Node>();
    internal DbSet<ServiceState> ServiceStates => Set<ServiceState>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);

        OpenPart.AddTo(builder);
        builder.Entity<Pupil>().HasQueryFilter(p =>
            OpenPart.Is(OpenPart.If(Scope.Everything))
            || (OpenPart.Is(OpenPart.If(Scope.Schools.Count > 0)) && Scope.Schools.Contains(p.SchoolId))
            || (OpenPart.Is(OpenPart.If(Scope.Pupils.Count > 0)) && Scope.Pupils.Contains(p.Id))
            || (OpenPart.Is(OpenPart.If(Scope.Classes.Count > 0)) && p.ClassId != null && Scope.Classes.Contains(p.ClassId.Value))
            || (OpenPart.Is(OpenPart.If(Scope.Authorities.Count > 0)) && p.SharedWithAuthority && p.HomeAuthorityCode != null && Scope.Authorities.Contains(p.HomeAuthorityCode)));
        builder.Entity<Job>().HasQueryFilter(job => Scope.Everything || job.AskedById == Scope.Person);
        foreach (var record in builder.Model.GetEntityTypes().Where(e => typeof(IBelongsToPupil).IsAssignableFrom(e.ClrType)).ToList())
            typeof(AppDb).GetMethod(nameof(FilterByPupil), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
                .MakeGenericMethod(record.ClrType).Invoke(this, [builder]);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Conventions.Replace<ForeignKeyIndexConvention>(services => new ForeignKeyIndexes(services.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
    }

    private void FilterByPupil<T>(ModelBuilder builder)
        where T : class, IBelongsToPupil =>
        builder.Entity<T>().HasQueryFilter(record => OpenPart.Is(OpenPart.If(Scope.Everything)) || Set<Pupil>().Any(p => p.Id == record.PupilId));
}
