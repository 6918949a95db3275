using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Imports;

public class CtfImportTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_version_25_file_brings_pupils_their_history_and_their_facts(DatabaseKind kind)
    {
        await using var school = await Importing.StartAsync(kind);

        var outcome = await school.ImportAsync(Importing.File("ctf-25.xml"), "ctf-25.xml");

        outcome.Import.Problems.Should().BeEmpty();
        (outcome.Import.Format, outcome.Import.Rows, outcome.Import.Applied, outcome.Import.Unchanged).Should().Be(("ctf", 3, 3, 0));
        outcome.ChangedPupils.Should().HaveCount(3);
        var izzy = await school.PupilAsync("B205000123001");
        (izzy.Name, izzy.BornOn, izzy.YearGroup).Should().Be(("Izzy Ravensdale", new DateOnly(2018, 3, 9), 4));
        (await school.FactsAsync("B205000123001")).Should().BeEquivalentTo(
            "YearGroup 4 on 2026-11-13",
            "Sex \"F\" on 2026-11-13",
            "Ethnicity \"WBRI\" on 2026-11-13",
            "LookedAfter false on 2026-11-13",
            "SenProvision \"N\" on 2023-09-05",
            "SenProvision \"K\" on 2025-01-13",
            "SenSupportStartedOn \"2025-01-13\" on 2025-01-13",
            "PrimaryNeed \"SLCN\" on 2025-02-03",
            "Needs [\"SLCN\",\"SEMH\"] on 2025-02-03",
            "AttendancePercent 88 on 2026-11-13",
            "UnauthorisedSessions 4 on 2026-11-13",
            "ReadingAttainment \"working-towards\" on 2025-07-31",
            "MathsAttainment \"expected\" on 2025-07-31");
    }

    [Fact]
    public async Task A_version_24_file_says_gender_and_may_keep_needs_inside_the_history()
    {
        await using var school = await Importing.StartAsync();

        var outcome = await school.ImportAsync(Importing.File("ctf-24.xml"), "ctf-24.xml");

        outcome.Import.Problems.Should().BeEmpty();
        (await school.FactsAsync("U205000123004")).Should().Contain(["Sex \"M\" on 2026-07-10", "PrimaryNeed \"SPLD\" on 2026-07-10", "SenProvision \"K\" on 2025-11-03"]);
    }

    [SkippableTheory, EachDatabase]
    public async Task The_same_file_again_changes_nothing(DatabaseKind kind)
    {
        await using var school = await Importing.StartAsync(kind);
        await school.ImportAsync(Importing.File("ctf-25.xml"), "ctf-25.xml");
        var facts = await school.AskAsync(db => db.PupilFacts.CountAsync());
        school.Service.Clock.Advance(TimeSpan.FromDays(1));

        var again = await school.ImportAsync(Importing.File("ctf-25.xml"), "ctf-25.xml");

        (again.Import.Applied, again.Import.Unchanged).Should().Be((0, 3));
        again.ChangedPupils.Should().BeEmpty();
        (await school.AskAsync(db => db.PupilFacts.CountAsync())).Should().Be(facts);
        (await school.AskAsync(db => db.Placements.CountAsync())).Should().Be(3);
    }

    [Fact]
    public async Task Pupils_new_here_stand_where_the_ladder_puts_their_census_code_from_the_day_it_began()
    {
        await using var school = await Importing.StartAsync();

        await school.ImportAsync(Importing.File("ctf-25.xml"), "ctf-25.xml");

        var placements = await school.AskAsync(db => db.Placements.OrderBy(p => p.Pupil.Upn).Select(p => new { p.Pupil.Upn, p.Layer, p.From, p.DecisionId }).ToListAsync());
        placements.Should().BeEquivalentTo([
            new { Upn = "B205000123001", Layer = "stage-3", From = new DateOnly(2025, 1, 13), DecisionId = (Guid?)null },
            new { Upn = "Q205000123002", Layer = "stage-5", From = new DateOnly(2024, 6, 17), DecisionId = (Guid?)null },
            new { Upn = "E205000123003", Layer = "stage-1", From = new DateOnly(2023, 9, 5), DecisionId = (Guid?)null },
        ]);
    }

    [Fact]
    public async Task A_change_of_the_census_code_later_on_moves_nobody()
    {
        await using var school = await Importing.StartAsync();
        await school.ImportAsync(Importing.File("ctf-25.xml"), "ctf-25.xml");

        await school.ImportAsync("UPN,SenProvision\nB205000123001,E\n");

        (await school.FactsAsync("B205000123001")).Should().Contain("SenProvision \"E\" on 2026-11-16");
        (await school.AskAsync(db => db.Placements.Where(p => p.Pupil.Upn == "B205000123001").Select(p => p.Layer).ToListAsync())).Should().Equal("stage-3");
    }
}
