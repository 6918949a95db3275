using FluentAssertions;
using SendWorkflows.Host.Imports;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Imports;

/// <summary>One defect a case: its row is named with field, code and advice, and the good row beside it is taken.</summary>
public class CsvDefectTests
{
    private const string Header = "UPN,Surname,Forename,DOB,Year,HomeAuthority,School,SenProvision,PrimaryNeed,AttendancePercent,LookedAfter,SenSupportStartedOn,On";
    private const string Good = "B205000123001,Ravensdale,Izzy,2018-03-09,4,205,100001,K,SLCN,88.5,no,2025-01-13,2026-11-13";

    public static TheoryData<string, string?, string, string> Rejected => new()
    {
        { "X80120000A001,A,B,2018-01-01,4", "UPN", ImportCodes.UpnFormat, "\"X80120000A001\" is not a UPN" },
        { "A801200005001,A,B,2018-01-01,4", "UPN", ImportCodes.UpnCheckLetter, "begins with A, but its other characters give B" },
        { ",A,B,31/02/2018,4", "DOB", ImportCodes.NotADate, "\"31/02/2018\" is not a date. Write 2018-01-15 or 15/01/2018." },
        { ",A,B,01/02/18,4", "DOB", ImportCodes.NotADate, "\"01/02/18\" is not a date" },
        { ",A,B,2027-01-01,4", "DOB", ImportCodes.DateInFuture, "1 January 2027 is still to come" },
        { ",A,B,1970-05-01,4", "DOB", ImportCodes.DateOfBirth, "would make the pupil 56 years old" },
        { ",A,B,2018-01-01,17", "Year", ImportCodes.YearGroup, "\"17\" is not a year group. Write N1, N2, R or a number from 1 to 14." },
        { ",A,B,2018-01-01,4,Hackney", "HomeAuthority", ImportCodes.Authority, "\"Hackney\" is not the code of a local authority" },
        { ",A,B,2018-01-01,4,,100009", "School", ImportCodes.WrongSchool, "about the school \"100009\"; this is 100001" },
        { ",A,B,2018-01-01,4,,,Q", "SenProvision", "fact-not-a-choice", "\"Q\" is not one of the choices of \"SenProvision\"" },
        { ",A,B,2018-01-01,4,,,K,PLD", "PrimaryNeed", "fact-not-a-choice", "Did you mean" },
        { ",A,B,2018-01-01,4,,,,,188", "AttendancePercent", "fact-out-of-range", "outside its range 0 to 100" },
        { ",A,B,2018-01-01,4,,,,,good", "AttendancePercent", "fact-wrong-type", "should be a number, but is \"good\"" },
        { ",A,B,2018-01-01,4,,,,,,perhaps", "LookedAfter", "fact-wrong-type", "should be true or false, but is \"perhaps\"" },
        { ",A,B,2018-01-01,4,,,K,,,,soon", "SenSupportStartedOn", "fact-wrong-type", "should be a date" },
        { ",A,B,2018-01-01,4,,,,,,,,2026-12-01", "On", ImportCodes.DateInFuture, "1 December 2026 is still to come" },
        { ",,,,4", null, ImportCodes.NoPupil, "Give a UPN, or Surname, Forename and DateOfBirth" },
        { "E205000123003", "UPN", ImportCodes.NewPupilIncomplete, "is new here" },
        { "B205000123001,Ravensdale,Izzy,2018-03-09,4,,,,,,,,2026-11-13", null, ImportCodes.RowTwice, "The same pupil stands in row 2" },
        { $",{new string('a', 101)},B,2018-01-01,4", "Surname", ImportCodes.Name, "is 101 characters long" },
        { ",\"A\nC\",B,2018-01-01,4", "Surname", ImportCodes.Name, "holds a line end" },
        { ",A,B,2018-01-01,4,,,,,,,,,surplus", null, ImportCodes.TooManyValues, "The row has 14 values for 13 columns" },
        { ",A 5\"\" B,B,2018-01-01,4", null, ImportCodes.Quotes, "A quotation mark stands inside a value" },
    };

    public static TheoryData<string, string?, string, string> Remarks => new()
    {
        { Upns.WithCheckLetter("000200005001") + ",A,B,2018-01-01,4", "UPN", ImportCodes.UpnAuthority, "allocated in authority 000, which is not on the list" },
        { ",A,B,2018-01-01,4,999", "HomeAuthority", ImportCodes.Authority, "\"999\" is not on the list of local authorities" },
        { ",A,B,2018-01-01", "YearGroup", ImportCodes.YearGroupFromAge, "the year of the pupil's age was taken: year 4" },
        { ",A,B,2018-01-01,4,,,A", "SenProvision", ImportCodes.SenHistoric, "\"A\" (School Action) ended with the reforms of 2014. Write K for SEN support" },
        { ",A,B,2018-01-01,4,,,P", "SenProvision", ImportCodes.SenHistoric, "School Action Plus" },
        { ",A,B,2018-01-01,4,,,S", "SenProvision", ImportCodes.SenHistoric, "statement" },
        { ",A,B,2018-01-01,4,,,E,NSA", "PrimaryNeed", ImportCodes.NeedWithPlan, "It can only go with SEN support" },
        { ",A,B,2018-01-01,4,,,N,MLD", "PrimaryNeed", ImportCodes.NeedWithoutProvision, "the census would drop the type of need" },
    };

    [Theory, MemberData(nameof(Rejected))]
    public async Task A_row_that_cannot_be_taken_is_named_and_holds_up_no_other(string row, string? field, string code, string says)
    {
        await using var school = await Importing.StartAsync();

        var outcome = await school.ImportAsync($"{Header}\n{Good}\n{row}\n,Good,Other,2019-02-02,3,,,,,,,,\n");

        var problem = outcome.Import.Problems.Should().ContainSingle(p => p.Rejected).Which;
        (problem.Row, problem.Field, problem.Code).Should().Be((3, field, code));
        problem.Message.Should().Contain(says);
        (outcome.Import.Rows, outcome.Import.Applied).Should().Be((3, 2));
    }

    [Theory, MemberData(nameof(Remarks))]
    public async Task What_is_only_worth_a_look_is_taken_and_remarked_upon(string row, string? field, string code, string says)
    {
        await using var school = await Importing.StartAsync();

        var outcome = await school.ImportAsync($"{Header}\n{Good}\n{row}\n");

        var problem = outcome.Import.Problems.Should().ContainSingle().Which;
        (problem.Row, problem.Field, problem.Code, problem.Rejected).Should().Be((3, field, code, false));
        problem.Message.Should().Contain(says);
        outcome.Import.Applied.Should().Be(2);
    }

    [Fact]
    public async Task Everything_wrong_with_a_row_is_said_at_once()
    {
        await using var school = await Importing.StartAsync();

        var outcome = await school.ImportAsync($"{Header}\nX,A,B,soon,99,,,,,188\n");

        outcome.Import.Problems.Select(p => p.Field).Should().Equal("UPN", "DOB", "Year", "AttendancePercent");
    }

    [Fact]
    public async Task A_protected_characteristic_in_an_unknown_code_is_left_out_and_the_row_taken()
    {
        await using var school = await Importing.StartAsync();

        var outcome = await school.ImportAsync("UPN,Surname,Forename,DOB,Year,Sex\nB205000123001,Ravensdale,Izzy,2018-03-09,4,U\n");

        outcome.Import.Applied.Should().Be(1);
        outcome.Import.Problems.Should().ContainSingle().Which.Code.Should().Be(ImportCodes.LeftOut);
    }
}
