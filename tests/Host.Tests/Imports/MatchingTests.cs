using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Imports;
using SendWorkflows.Host.Pupils;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Imports;

public class MatchingTests
{
    private const string Header = "UPN,Surname,Forename,DOB,Year\n";

    [Fact]
    public async Task Two_pupils_of_one_name_and_birthday_are_reported_and_never_guessed()
    {
        await using var school = await Importing.StartAsync();
        await school.Service.PupilAsync(school.School, forename: "Ada", surname: "Example");
        await school.Service.PupilAsync(school.School, forename: "Ada", surname: "Example");

        var outcome = await school.ImportAsync(Header + ",Example,Ada,2018-01-15,4\n");

        var problem = outcome.Import.Problems.Should().ContainSingle().Which;
        (problem.Code, problem.Rejected).Should().Be((ImportCodes.Ambiguous, true));
        problem.Message.Should().Be("2 pupils here have this name and date of birth. Add the UPN to the row, so that nobody has to guess.");
    }

    [Fact]
    public async Task A_number_held_by_somebody_with_another_name_and_birthday_is_reported()
    {
        await using var school = await Importing.StartAsync();
        await school.Service.PupilAsync(school.School, upn: "B205000123001");

        var outcome = await school.ImportAsync(Header + "B205000123001,Larkspur,Benedick,2019-05-05,3\n");

        outcome.Import.Problems.Should().ContainSingle().Which.Code.Should().Be(ImportCodes.UpnOfAnother);
        (await school.PupilAsync("B205000123001")).Forename.Should().Be("Ada");
    }

    [Fact]
    public async Task A_pupil_known_under_another_permanent_number_is_reported()
    {
        await using var school = await Importing.StartAsync();
        await school.Service.PupilAsync(school.School, upn: "B205000123001");

        var outcome = await school.ImportAsync(Header + "Q205000123002,Example,Ada,2018-01-15,4\n");

        outcome.Import.Problems.Should().ContainSingle().Which.Code.Should().Be(ImportCodes.UpnDiffers);
    }

    [Fact]
    public async Task A_pupil_on_the_roll_of_another_school_is_reported_without_saying_which()
    {
        await using var school = await Importing.StartAsync();
        var beech = await school.Service.SchoolAsync("Beech Primary", "100002");
        await school.Service.PupilAsync(beech, upn: "B205000123001");

        var outcome = await school.ImportAsync(Header + "B205000123001,Example,Ada,2018-01-15,4\n");

        var problem = outcome.Import.Problems.Should().ContainSingle().Which;
        problem.Code.Should().Be(ImportCodes.OtherSchool);
        problem.Message.Should().NotContain("Beech");
        (await school.AskAsync(db => db.Pupils.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task A_pupil_who_has_left_the_other_school_can_be_brought_in()
    {
        await using var school = await Importing.StartAsync();
        var beech = await school.Service.SchoolAsync("Beech Primary", "100002");
        var pupil = await school.Service.PupilAsync(beech, upn: "B205000123001");
        await school.AskAsync(db => db.Pupils.Where(p => p.Id == pupil.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.LeftOn, new DateOnly(2026, 7, 21))));

        var outcome = await school.ImportAsync(Header + "B205000123001,Example,Ada,2018-01-15,4\n");

        outcome.Import.Applied.Should().Be(1);
    }

    [Fact]
    public async Task A_changed_surname_is_taken_because_the_number_says_who_it_is()
    {
        await using var school = await Importing.StartAsync();
        await school.Service.PupilAsync(school.School, upn: "B205000123001");

        await school.ImportAsync(Header + "B205000123001,Married-Name,Ada,2018-01-15,4\n");

        (await school.PupilAsync("B205000123001")).Surname.Should().Be("Married-Name");
    }

    [Fact]
    public async Task A_changed_date_of_birth_is_taken_and_remarked_upon()
    {
        await using var school = await Importing.StartAsync();
        await school.Service.PupilAsync(school.School, upn: "B205000123001");

        var outcome = await school.ImportAsync(Header + "B205000123001,Example,Ada,2018-01-16,4\n");

        outcome.Import.Problems.Should().ContainSingle().Which.Message.Should().StartWith("The date of birth was 15 January 2018 here and is now 16 January 2018.");
        (await school.PupilAsync("B205000123001")).BornOn.Should().Be(new DateOnly(2018, 1, 16));
    }

    [Fact]
    public async Task A_pupil_who_had_left_and_is_in_the_schools_own_list_is_on_roll_again()
    {
        await using var school = await Importing.StartAsync();
        await school.AskAsync(async db =>
        {
            db.Pupils.Add(new Pupil { Id = Guid.CreateVersion7(), SchoolId = school.School.Id, Upn = "B205000123001", Surname = "Example", Forename = "Ada", BornOn = new DateOnly(2018, 1, 15), YearGroup = 4, LeftOn = new DateOnly(2026, 9, 30) });
            return await db.SaveChangesAsync();
        });

        var outcome = await school.ImportAsync(Header + "B205000123001,Example,Ada,2018-01-15,4\n");

        outcome.Import.Problems.Should().ContainSingle().Which.Code.Should().Be(ImportCodes.PupilHadLeft);
        (await school.PupilAsync("B205000123001")).LeftOn.Should().BeNull();
    }

    [Fact]
    public async Task The_same_pupil_for_two_days_is_two_rows_of_history()
    {
        await using var school = await Importing.StartAsync();

        var outcome = await school.ImportAsync("UPN,Surname,Forename,DOB,Year,AttendancePercent,On\nB205000123001,A,B,2018-01-15,4,95,2026-09-30\nB205000123001,A,B,2018-01-15,4,88,2026-10-30\n");

        outcome.Import.Applied.Should().Be(2);
        (await school.FactsAsync("B205000123001")).Should().Contain(["AttendancePercent 95 on 2026-09-30", "AttendancePercent 88 on 2026-10-30"]);
    }
}
