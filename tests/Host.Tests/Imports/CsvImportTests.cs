using System.Text;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Imports;

public class CsvImportTests
{
    private const string Who = "B205000123001,Ravensdale,Izzy,2018-03-09";

    [SkippableTheory, EachDatabase]
    public async Task A_file_brings_pupils_classes_and_any_fact_by_its_name(DatabaseKind kind)
    {
        await using var school = await Importing.StartAsync(kind);

        var outcome = await school.ImportAsync(Importing.File("pupils.csv"));

        outcome.Import.Problems.Should().BeEmpty();
        (outcome.Import.Format, outcome.Import.Rows, outcome.Import.Applied).Should().Be(("csv", 4, 4));
        var izzy = await school.PupilAsync("B205000123001");
        (izzy.YearGroup, izzy.Class!.Name, izzy.HomeAuthorityCode).Should().Be((4, "4 Oak", "205"));
        (await school.FactsAsync("B205000123001")).Should().BeEquivalentTo(
            "YearGroup 4 on 2026-11-13", "SenProvision \"K\" on 2026-11-13", "PrimaryNeed \"SLCN\" on 2026-11-13", "AttendancePercent 88.5 on 2026-11-13",
            "ReadingScore 84 on 2026-10-02", "ParentConcernRaised false on 2026-11-13");
        (await school.FactsAsync("Q205000123002")).Should().Contain("AttendancePercent 93 on 2026-11-13");
        (await school.FactsAsync("E205000123003")).Should().Contain("SenProvision \"N\" on 2026-11-13");
        (await school.AskAsync(db => db.Classes.CountAsync())).Should().Be(2);
    }

    [SkippableTheory, EachDatabase]
    public async Task The_same_file_again_changes_nothing(DatabaseKind kind)
    {
        await using var school = await Importing.StartAsync(kind);
        await school.ImportAsync(Importing.File("pupils.csv"));
        var before = await school.AskAsync(db => db.PupilFacts.CountAsync());

        var again = await school.ImportAsync(Importing.File("pupils.csv"));

        (again.Import.Applied, again.Import.Unchanged).Should().Be((0, 4));
        (await school.AskAsync(db => db.PupilFacts.CountAsync())).Should().Be(before);
    }

    [Fact]
    public async Task A_correction_is_a_newer_fact_and_the_old_one_stays()
    {
        await using var school = await Importing.StartAsync();
        await school.ImportAsync($"UPN,Surname,Forename,DOB,AttendancePercent,On\n{Who},88.5,2026-11-13\n");

        var outcome = await school.ImportAsync("UPN,AttendancePercent,On\nB205000123001,91,2026-11-13\n", "corrected.csv");

        outcome.Import.Applied.Should().Be(1);
        (await school.FactsAsync("B205000123001")).Where(fact => fact.StartsWith("Attendance", StringComparison.Ordinal)).Should()
            .Equal("AttendancePercent 88.5 on 2026-11-13", "AttendancePercent 91 on 2026-11-13");
        (await school.AskAsync(db => db.PupilFacts.OrderBy(f => f.Id).Select(f => f.Source).LastAsync())).Should().Be("corrected.csv, row 2");
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public async Task Semicolons_and_tabs_are_recognised(string separator)
    {
        await using var school = await Importing.StartAsync();

        var outcome = await school.ImportAsync($"UPN,Surname,Forename,DOB\n{Who}\n".Replace(",", separator, StringComparison.Ordinal));

        outcome.Import.Applied.Should().Be(1);
    }

    [Fact]
    public async Task Windows_1252_is_read_when_the_bytes_are_not_UTF_8()
    {
        await using var school = await Importing.StartAsync();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        await school.ImportAsync(Encoding.GetEncoding(1252).GetBytes("UPN,Surname,Forename,DOB\nB205000123001,Bront\u00EB,Zo\u00EB,2018-03-09\n"));

        (await school.PupilAsync("B205000123001")).Name.Should().Be("Zoë Brontë");
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_first_column()
    {
        await using var school = await Importing.StartAsync();

        var outcome = await school.ImportAsync($"\uFEFFUPN,Surname,Forename,DOB,Year\n{Who},4\n");

        outcome.Import.Problems.Should().BeEmpty();
        outcome.Import.Applied.Should().Be(1);
    }

    [Fact]
    public async Task A_quoted_value_may_hold_commas_and_line_ends_and_rows_are_still_counted_as_a_spreadsheet_does()
    {
        await using var school = await Importing.StartAsync();

        var outcome = await school.ImportAsync($"UPN,Surname,Forename,DOB,Ethnicity\n{Who},\"White,\nBritish\"\n\nX,Other,Pupil,2018-01-01,\n");

        outcome.Import.Applied.Should().Be(1);
        outcome.Import.Problems.Should().ContainSingle(problem => problem.Rejected).Which.Row.Should().Be(4);
    }

    [Fact]
    public async Task A_list_takes_codes_between_semicolons_and_dots_say_there_may_be_others()
    {
        await using var school = await Importing.StartAsync();

        await school.ImportAsync($"UPN,Surname,Forename,DOB,Needs,AreasOfNeed\n{Who},SLCN; SEMH,C&I ...\n");

        (await school.FactsAsync("B205000123001")).Should().Contain("Needs [\"SLCN\",\"SEMH\"] on 2026-11-16")
            .And.Contain(fact => fact.StartsWith("AreasOfNeed", StringComparison.Ordinal) && fact.Contains("\"complete\":false", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_of_records_is_written_as_a_facts_file_writes_it()
    {
        await using var school = await Importing.StartAsync();

        await school.ImportAsync($"UPN,Surname,Forename,DOB,ParentMeetings\n{Who},\"[{{\"\"HeldOn\"\":\"\"2026-10-09\"\"}}]\"\n");

        (await school.FactsAsync("B205000123001")).Should().Contain("ParentMeetings [{\"HeldOn\":\"2026-10-09\"}] on 2026-11-16");
    }

    [Fact]
    public async Task A_question_mark_says_that_something_is_no_longer_known_and_an_empty_cell_says_nothing()
    {
        await using var school = await Importing.StartAsync();
        await school.ImportAsync($"UPN,Surname,Forename,DOB,ReadingScore,MathsScore\n{Who},84,90\n");

        await school.ImportAsync("UPN,ReadingScore,MathsScore\nB205000123001,?,\n");

        (await school.FactsAsync("B205000123001")).Where(fact => fact.Contains("Score", StringComparison.Ordinal)).Should()
            .Equal("ReadingScore 84 on 2026-11-16", "MathsScore 90 on 2026-11-16", "ReadingScore null on 2026-11-16");
    }

    [Fact]
    public async Task A_fact_that_only_this_authority_declares_needs_no_code()
    {
        await using var school = await Importing.StartAsync();

        var outcome = await school.ImportAsync($"UPN,Surname,Forename,DOB,PupilPassportCompleted\n{Who},yes\n");

        outcome.Import.Problems.Should().NotContain(problem => problem.Code == "column-unknown");
        (await school.FactsAsync("B205000123001")).Should().Contain("PupilPassportCompleted true on 2026-11-16");
    }

    [Fact]
    public async Task A_temporary_number_gives_way_to_the_permanent_one()
    {
        await using var school = await Importing.StartAsync();
        await school.ImportAsync($"UPN,Surname,Forename,DOB\n{Upns.Temporary(1)},Ravensdale,Izzy,2018-03-09\n");

        var outcome = await school.ImportAsync($"UPN,Surname,Forename,DOB\n{Who}\n");

        outcome.Import.Applied.Should().Be(1);
        (await school.AskAsync(db => db.Pupils.Select(p => p.Upn).ToListAsync())).Should().Equal("B205000123001");
    }

    [Fact]
    public async Task A_pupil_without_a_number_is_found_by_name_and_date_of_birth_however_it_is_spelt()
    {
        await using var school = await Importing.StartAsync();
        await school.ImportAsync("Surname,Forename,DOB\nO'Hanrahan,Séamus,2019-01-05\n");

        var outcome = await school.ImportAsync("Surname,Forename,DOB,AttendancePercent\nO HANRAHAN,Seamus,05/01/2019,90\n");

        outcome.Import.Applied.Should().Be(1);
        (await school.AskAsync(db => db.Pupils.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task An_import_is_audited_without_a_name()
    {
        await using var school = await Importing.StartAsync();

        var outcome = await school.ImportAsync(Importing.File("pupils.csv"));

        var entry = await school.AskAsync(db => db.AuditEntries.SingleAsync(e => e.Action == "file-imported"));
        entry.SubjectId.Should().Be(outcome.Import.Id.ToString());
        entry.Detail.Should().Contain("pupils.csv").And.Contain(outcome.Import.ContentHash).And.Contain("4 rows").And.NotContain("Ravensdale");
    }
}
