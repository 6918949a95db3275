using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Publishing;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Tests.RuleSets;
using SendWorkflows.TestKit;

namespace SendWorkflows.Host.Tests.Publishing;

/// <summary>An authority with two policy editors and a school with twelve pupils whose attendance is 92%. Today is 16 November 2026.</summary>
internal sealed class PublishingSetting : IAsyncDisposable
{
    internal const string Set = "205-hammersmith-and-fulham";

    internal const string Number = "AttendanceConcernPercent";

    internal static readonly DateOnly Today = new(2026, 11, 16);

    internal static readonly DateOnly January = new(2027, 1, 4);

    private PublishingSetting(RulesFolder folder, RunningService service, School school, AppUser author, AppUser colleague) =>
        (Folder, Service, School, Author, Colleague) = (folder, service, school, author, colleague);

    internal RulesFolder Folder { get; }

    internal RunningService Service { get; }

    internal School School { get; }

    internal AppUser Author { get; }

    internal AppUser Colleague { get; }

    internal PoliciesInForce Policies => Service.App.Services.GetRequiredService<PoliciesInForce>();

    /// <param name="kind">The database.</param>
    /// <param name="mostConcerns">The most pupils in each 1,000 whose attendance the rule set expects to be looked into.</param>
    internal static async Task<PublishingSetting> MakeAsync(DatabaseKind kind = DatabaseKind.Sqlite, int mostConcerns = 1000)
    {
        var folder = new RulesFolder();
        var manifest = folder.Read($"rules/{Set}/ruleset.json");
        var bounds = manifest.IndexOf("\"expectedVolume\"", StringComparison.Ordinal);
        folder.Write($"rules/{Set}/ruleset.json", $$"""{{manifest[..bounds]}}"expectedVolume": [{"event": "look-into-attendance", "min": 0, "max": {{mostConcerns}}}] }""");
        var service = await RunningService.StartAsync(kind, settings: folder.Settings);
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        for (var i = 0; i < 12; i++)
        {
            var pupil = await service.PupilAsync(school);
            await service.AddAsync(new PupilFact { PupilId = pupil.Id, Name = "AttendancePercent", Value = "92", On = new(2026, 11, 2), Source = "a test", RecordedAt = service.Now() });
        }

        return new PublishingSetting(
            folder, service, school,
            await service.PersonAsync(Roles.PolicyEditor, authority: "205", email: "author@example.test"),
            await service.PersonAsync(Roles.PolicyEditor, authority: "205", email: "colleague@example.test"));
    }

    /// <summary>The number as a person would change it.</summary>
    internal static ThresholdAnswers Answers(string value = "95", DateOnly? from = null) =>
        new(Number, value, FormDate.Write(from ?? January), "Attendance strategy 2027", "Section 4", null, "Autumn absence was higher than hoped.");

    /// <summary>Does something in a person's name.</summary>
    internal Task<T> AsAsync<TOperation, T>(AppUser person, Func<TOperation, Task<T>> work)
        where TOperation : notnull =>
        Service.DoAsync(services =>
        {
            services.GetRequiredService<Actor>().Become(person);
            return work(services.GetRequiredService<TOperation>());
        });

    internal Task<Proposed> ProposeAsync(ThresholdAnswers? answers = null) =>
        AsAsync<ProposeChange, Proposed>(Author, propose => propose.ThresholdAsync(Set, answers ?? Answers(), default));

    internal Task<string?> DecideAsync(AppUser person, Func<DecideProposal, Task<string?>> work) => AsAsync(person, work);

    /// <summary>Proposes a value and lets the colleague approve it.</summary>
    internal async Task<Guid> PublishAsync(ThresholdAnswers answers)
    {
        var id = (await ProposeAsync(answers)).Id!.Value;
        return await ApprovedAsync(id);
    }

    internal async Task<Guid> ApprovedAsync(Guid id)
    {
        var refused = await DecideAsync(Author, decide => decide.AskAsync(id, default)) ?? await DecideAsync(Colleague, decide => decide.ApproveAsync(id, default));
        return refused is null ? id : throw new InvalidOperationException(refused);
    }

    internal async Task<decimal?> ValueInForceAsync() => (await Policies.OfAsync(Set)).Policy!.Thresholds[Number].On(DateOnly.FromDateTime(Service.Now()))?.Value;

    internal Task<IReadOnlyList<HistoryEntry>> HistoryAsync() =>
        Service.DoAsync(services => services.GetRequiredService<RuleSetHistory>().PublishedAsync(Set, default));

    internal void MoveTo(DateOnly day) => Service.Clock.Advance(day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc) - Service.Now());

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        Folder.Dispose();
    }
}
