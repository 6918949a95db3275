using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Simulating;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Commands;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Evaluations;

/// <summary>Two shipped rule sets, which declare different facts, asked about pupils with corrected and withdrawn facts. Today is 16 November 2026.</summary>
public class SimulateDraftTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);

    [SkippableTheory, EachDatabase]
    public async Task The_answer_is_that_of_asking_about_each_pupil_by_itself(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        await service.AuthorityAsync();
        await FillAsync(service, await service.SchoolAsync());
        await FillAsync(service, await service.SchoolAsync("Elm Primary", "100002"));
        var (current, draft) = (await PolicyAsync(service, "205-hammersmith-and-fulham"), await PolicyAsync(service, "206-islington"));

        var streamed = await service.DoAsync(parts => parts.GetRequiredService<SimulateDraft>().RunAsync(current, draft, Today, []));
        var backwards = await service.DoAsync(parts => parts.GetRequiredService<SimulateDraft>().RunAsync(current, current, Today, []));

        RulesSimulateOutput.Json(streamed).Should().Be(RulesSimulateOutput.Json(await OneByOneAsync(service, current, draft)));
        streamed.Pupils.Should().Be(24);
        streamed.Suggestions.Should().NotBeEmpty();
        RulesSimulateOutput.Json(backwards).Should().Be(RulesSimulateOutput.Json(await OneByOneAsync(service, current, current)));
    }

    [SkippableTheory, EachDatabase]
    public async Task Pupils_out_of_sight_are_not_asked_about(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        await service.AuthorityAsync();
        var willow = await service.SchoolAsync();
        await FillAsync(service, willow);
        await FillAsync(service, await service.SchoolAsync("Elm Primary", "100002"));
        var policy = await PolicyAsync(service, "205-hammersmith-and-fulham");

        await using var scope = service.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().Schools.Add(willow.Id);
        var seen = await scope.ServiceProvider.GetRequiredService<SimulateDraft>().RunAsync(policy, policy, Today, []);
        await using var nobody = service.App.Services.CreateAsyncScope();
        var unseen = await nobody.ServiceProvider.GetRequiredService<SimulateDraft>().RunAsync(policy, policy, Today, []);

        (seen.Pupils, unseen.Pupils).Should().Be((12, 0));
    }

    private static async Task<SimulationResult> OneByOneAsync(RunningService service, Policy current, Policy draft)
    {
        var simulation = new Simulation(current, draft);
        var groups = current.Facts.Facts.Where(fact => fact.Protected is not null).Select(fact => fact.Name).ToList();
        var parts = await service.DoAsync(async services =>
        {
            var found = new List<SimulationPart>();
            var (db, facts) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<FactsOfPupils>());
            foreach (var pupil in await db.Pupils.Include(p => p.School).Where(p => p.LeftOn == null).ToListAsync())
            {
                var ladder = (await services.GetRequiredService<PoliciesInForce>().ForSchoolAsync(pupil.SchoolId))?.Ladder;
                var calendar = await services.GetRequiredService<SchoolCalendars>().OfAsync(pupil.SchoolId);
                async Task<FactSet> Of(Policy policy) => FactSelection.AsOf(policy.Facts, await facts.ReadAsync(pupil.Id, policy.Facts, Today, ladder), Today, calendar);
                var now = await Of(current);
                var known = groups.Where(name => now[name]?.Value.Text is not null).ToDictionary(name => name, name => now[name]!.Value.Text!);
                found.Add(simulation.Run([new SimulatedPupil("", pupil.School.Urn, known, now, await Of(draft))], namesPupils: false));
            }

            return found;
        });
        return simulation.Join(parts, suggested => FollowUp.Of(suggested)?.Role ?? Roles.Senco);
    }

    private static async Task<Policy> PolicyAsync(RunningService service, string ruleSet) => (await service.App.Services.GetRequiredService<PoliciesInForce>().OfAsync(ruleSet)).Policy!;

    private static async Task FillAsync(RunningService service, School school)
    {
        for (var i = 0; i < 12; i++)
        {
            var pupil = await service.PupilAsync(school);
            (string Name, string Value, int Day)[] said =
            [
                ("AttendancePercent", "99", 1), ("AttendancePercent", i % 2 == 0 ? "84" : "97", 2), ("AttendancePercent", i % 3 == 0 ? "null" : i % 2 == 0 ? "82.5" : "98", 2),
                ("SenProvision", i % 4 == 0 ? "\"K\"" : "\"N\"", 1), ("PrimaryNeed", "\"SLCN\"", 1), ("Sex", i % 2 == 0 ? "\"F\"" : "\"M\"", 1), ("SlowerThanPeers", i % 5 == 0 ? "true" : "false", 1),
                ("ParentConcernRaised", i % 3 == 1 ? "true" : "false", 1), ("AttendancePercent", "50", 30),
                ("Cycles", """[{"StartedOn":"2026-03-02","Reviewed":true,"ReviewedOn":"2026-04-20","Progress":"limited"},{"StartedOn":"2026-05-02","Reviewed":true,"ReviewedOn":"2026-07-10","Progress":"none"}]""", 1),
            ];
            await service.DoAsync(async services =>
            {
                var db = services.GetRequiredService<AppDb>();
                foreach (var (name, value, day) in i == 7 ? [] : said)
                    db.PupilFacts.Add(new PupilFact { PupilId = pupil.Id, Name = name, Value = value, On = new(2026, 11, day), Source = "a test", RecordedAt = service.Now() });
                if (i % 4 == 0)
                    db.Placements.Add(new Placement { Id = Guid.CreateVersion7(), PupilId = pupil.Id, Ladder = "five-stage", Layer = "stage-3", From = new(2026, 3, 2) });
                await db.SaveChangesAsync();
            });
        }
    }
}
