using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.TestKit;

namespace SendWorkflows.Host.Tests.Suggestions;

/// <summary>A school with one pupil, a SENCo and a class teacher, under the rules of the checkout.</summary>
internal sealed record DecidingSetting(RunningService Service, School School, SchoolClass Class, Pupil Pupil, AppUser Senco, AppUser Teacher)
{
    internal static async Task<DecidingSetting> MakeAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var group = await service.ClassAsync(school);
        return new DecidingSetting(
            service, school, group, await service.PupilAsync(school, group),
            await service.PersonAsync(Roles.Senco, school, email: "senco@example.test"),
            await service.PersonAsync(Roles.ClassTeacher, school, group, email: "teacher@example.test"));
    }

    /// <summary>Something is known about the pupil from today, as JSON; <c>null</c> for what is known no longer.</summary>
    internal Task KnowAsync(string fact, string json) => Service.DoAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        db.PupilFacts.Add(new PupilFact
        {
            PupilId = Pupil.Id,
            Name = fact,
            Value = json,
            On = DateOnly.FromDateTime(Service.Now()),
            Source = "a test",
            RecordedAt = Service.Now(),
        });
        (await db.Pupils.SingleAsync(p => p.Id == Pupil.Id)).ChangedAt = Service.Now();
        await db.SaveChangesAsync();
    });

    internal Task<EvaluationSummary> EvaluateAsync() => Service.App.Services.GetRequiredService<EvaluatePupils>().RunAsync([Pupil.Id]);

    /// <summary>The pupil's suggestion by this rule, which must be there.</summary>
    internal Task<Suggestion> SuggestionAsync(string ruleEnd) => AskAsync(async db =>
        (await db.Suggestions.AsNoTracking().Where(s => s.PupilId == Pupil.Id).ToListAsync()).Single(s => s.RuleId.EndsWith(ruleEnd, StringComparison.Ordinal)));

    /// <summary>What is known makes the rules suggest something; returns that suggestion.</summary>
    internal async Task<Suggestion> SuggestedAsync(string ruleEnd, params (string Fact, string Json)[] known)
    {
        foreach (var (fact, json) in known)
            await KnowAsync(fact, json);
        await EvaluateAsync();
        return await SuggestionAsync(ruleEnd);
    }

    /// <summary>Puts the pupil at a layer since the start of term.</summary>
    internal Task<Placement> PlacedAsync(string layer) => Service.AddAsync(new Placement
    {
        Id = Guid.CreateVersion7(),
        PupilId = Pupil.Id,
        Ladder = "five-stage",
        Layer = layer,
        From = new DateOnly(2026, 9, 3),
    });

    /// <summary>Moves to the same time of a later day and evaluates.</summary>
    internal async Task<EvaluationSummary> DaysLaterAsync(int days)
    {
        Service.Clock.Advance(TimeSpan.FromDays(days));
        return await EvaluateAsync();
    }

    internal Task<T> AskAsync<T>(Func<AppDb, Task<T>> ask) => Service.DoAsync(services => ask(services.GetRequiredService<AppDb>()));
}
