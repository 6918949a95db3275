using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Demonstration;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Demonstration;

public class InventionTests
{
    [Fact]
    public async Task Two_demonstrations_hold_the_same_schools_people_pupils_and_history()
    {
        var first = await InventedAsync();
        var second = await InventedAsync();

        first.Should().HaveCountGreaterThan(10_000);
        second.Should().Equal(first);
    }

    [Fact]
    public async Task Three_schools_of_their_own_kinds_hold_nine_hundred_pupils_with_plausible_provision()
    {
        await using var service = await RunningService.StartAsync(demo: true);
        await service.DoAsync(parts => parts.GetRequiredService<FillDemonstration>().InventAsync(CancellationToken.None));

        await service.DoAsync(async parts =>
        {
            var db = parts.GetRequiredService<AppDb>();
            var schools = await db.Schools.Select(s => new { s.Phase, Pupils = db.Pupils.Count(p => p.SchoolId == s.Id) }).ToListAsync();
            schools.Should().BeEquivalentTo(new[] { new { Phase = "primary", Pupils = 420 }, new { Phase = "secondary", Pupils = 400 }, new { Phase = "special", Pupils = 80 } });
            var support = await db.PupilFacts.CountAsync(f => f.Name == "SenProvision" && f.Value == "\"K\"");
            support.Should().BeInRange(70, 150);
        });
    }

    [Fact]
    public async Task Every_invented_pupil_number_is_arithmetically_valid_and_no_two_are_alike()
    {
        await using var service = await RunningService.StartAsync(demo: true);
        await service.DoAsync(parts => parts.GetRequiredService<FillDemonstration>().InventAsync(CancellationToken.None));

        var numbers = await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Pupils.Select(p => p.Upn!).ToListAsync());
        numbers.Should().OnlyHaveUniqueItems().And.OnlyContain(upn => upn[0] == "ABCDEFGHJKLMNPQRTUVWXYZ"[WeightedSum(upn) % 23]);
    }

    private static int WeightedSum(string upn) => Enumerable.Range(2, 12).Sum(place => place * (upn[place - 1] - '0'));

    private static async Task<List<string>> InventedAsync()
    {
        await using var service = await RunningService.StartAsync(demo: true);
        await service.DoAsync(parts => parts.GetRequiredService<FillDemonstration>().InventAsync(CancellationToken.None));
        return await service.DoAsync(async parts =>
        {
            var db = parts.GetRequiredService<AppDb>();
            var pupils = await db.Pupils.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.Forename} {p.Surname} {p.BornOn} {p.Upn} {p.ClassId} {p.HomeAuthorityCode}").ToListAsync();
            var facts = await db.PupilFacts.OrderBy(f => f.Id).Select(f => $"{f.PupilId} {f.Name} {f.Value} {f.On} {f.Source}").ToListAsync();
            var placements = await db.Placements.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.PupilId} {p.Layer} {p.From} {p.To} {p.DecisionId}").ToListAsync();
            var cycles = await db.Cycles.OrderBy(c => c.Id).Select(c => $"{c.Id} {c.PupilId} {c.Number} {c.StartedOn} {c.ReviewedOn} {c.Progress}").ToListAsync();
            var people = await db.Users.OrderBy(u => u.Id).Select(u => $"{u.Id} {u.DisplayName} {u.Email}").ToListAsync();
            var passports = await db.Passports.OrderBy(p => p.Id).Select(p => $"{p.Id} {p.PupilId} {p.On} {p.WrittenBy} {p.Likes} {p.Helps} {p.DoesNotHelp} {p.WantKnown} {p.Hopes}").ToListAsync();
            var meetings = await db.ParentMeetings.OrderBy(m => m.Id).Select(m => $"{m.Id} {m.PupilId} {m.On} {m.ParentsSaid} {m.Agreed} {m.GivenOn}").ToListAsync();
            var advice = await db.Advice.OrderBy(a => a.Id).Select(a => $"{a.Id} {a.PupilId} {a.From} {a.SeenOn} {a.Advised}").ToListAsync();
            return (List<string>)[.. pupils, .. facts, .. placements, .. cycles, .. people, .. passports, .. meetings, .. advice];
        });
    }
}
