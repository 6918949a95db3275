using System.Globalization;
using System.Text;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Imports;

/// <summary>A file of more rows than are saved at once.</summary>
public class ManyRowsTests
{
    private const int Pupils = 1_300;

    [SkippableTheory, EachDatabase]
    public async Task All_of_a_long_file_is_taken_in_its_order_and_the_same_file_again_changes_nothing(DatabaseKind kind)
    {
        await using var school = await Importing.StartAsync(kind);

        var first = await school.ImportAsync(File(88));
        var again = await school.ImportAsync(File(88));
        var newer = await school.ImportAsync(File(91));

        (first.Import.Rows, first.Import.Applied, first.Import.Unchanged).Should().Be((Pupils + 1, Pupils, 0));
        first.Import.Problems.Should().ContainSingle(problem => problem.Rejected).Which.Row.Should().Be(Pupils + 2);
        (again.Import.Applied, again.Import.Unchanged).Should().Be((0, Pupils));
        (newer.Import.Applied, newer.Import.Unchanged).Should().Be((Pupils, 0));
        newer.ChangedPupils.Should().HaveCount(Pupils);
        var facts = await school.AskAsync(db => db.PupilFacts.OrderBy(f => f.Id).Select(f => new { f.Name, f.Value, f.Source, f.ImportId }).ToListAsync());
        facts.Should().HaveCount(3 * Pupils);
        facts.Where(f => f.ImportId == first.Import.Id && f.Name == "AttendancePercent").Select(f => f.Source)
            .Should().Equal(Enumerable.Range(2, Pupils).Select(row => $"pupils.csv, row {row}"));
        facts.TakeLast(Pupils).Should().OnlyContain(f => f.ImportId == newer.Import.Id && f.Value == "91");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_file_whose_last_save_fails_leaves_nothing(DatabaseKind kind)
    {
        await using var school = await Importing.StartAsync(kind);
        await school.AskAsync(db => db.Database.ExecuteSqlRawAsync(RefuseAudit(kind)));

        var import = () => school.ImportAsync(File(88));

        await import.Should().ThrowAsync<DbUpdateException>();
        (await school.AskAsync(db => db.Pupils.CountAsync()), await school.AskAsync(db => db.PupilFacts.CountAsync()), await school.AskAsync(db => db.Imports.CountAsync())).Should().Be((0, 0, 0));
    }

    private static string RefuseAudit(DatabaseKind kind) => kind == DatabaseKind.Sqlite
        ? "CREATE TRIGGER refuse BEFORE INSERT ON \"AuditEntries\" BEGIN SELECT RAISE(ABORT, 'the database went away'); END"
        : """
           RESET ROLE;
           CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RAISE EXCEPTION 'the database went away'; END $f$;
           CREATE TRIGGER refuse BEFORE INSERT ON "AuditEntries" FOR EACH ROW EXECUTE FUNCTION refuse();
           """;

    private static string File(int attendance)
    {
        var text = new StringBuilder("UPN,Surname,Forename,DateOfBirth,YearGroup,AttendancePercent\n");
        for (var i = 0; i < Pupils; i++)
            text.Append(CultureInfo.InvariantCulture, $"{Upns.WithCheckLetter($"205{i / 1000:0000}23{i % 1000:000}")},Surname{i},Forename{i},2018-01-15,4,{attendance}\n");
        return text.Append(CultureInfo.InvariantCulture, $"{Upns.WithCheckLetter("205999923999")},Surname,Forename,2018-01-15,4,140\n").ToString();
    }
}
