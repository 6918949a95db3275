using System.Diagnostics;
using System.Text;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SendWorkflows.Host.Tests.Imports;

[Collection(nameof(FlatMemoryTests))]
public class WholeSchoolTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_school_of_1500_with_15_facts_each_is_in_whole_and_the_next_time_unchanged()
    {
        await using var school = await Importing.StartAsync();
        var file = File(pupils: 1500);

        var first = Stopwatch.StartNew();
        var outcome = await school.ImportAsync(file);
        output.WriteLine($"first {first.Elapsed}");
        var second = Stopwatch.StartNew();
        var again = await school.ImportAsync(file);
        output.WriteLine($"again {second.Elapsed}");

        outcome.Import.Applied.Should().Be(1500);
        again.Import.Unchanged.Should().Be(1500);
        (await school.AskAsync(db => db.PupilFacts.CountAsync())).Should().Be(1500 * 16);
    }

    private static string File(int pupils)
    {
        var text = new StringBuilder("UPN,Surname,Forename,DOB,YearGroup,Class,SenProvision,PrimaryNeed,AttendancePercent,UnauthorisedSessions,SuspensionDays,ReadingScore,MathsScore,YearsBehind,ReadingAttainment,WritingAttainment,MathsAttainment,ProgressThisTerm,LookedAfter,SlowerThanPeers,ParentConcernRaised\n");
        for (var i = 0; i < pupils; i++)
        {
            text.Append(Upns.Permanent(i % 1000, 20 + (i / 1000))).Append(',').Append("Surname").Append(i).Append(",Given").Append(i)
                .Append(",2018-01-").Append(10 + (i % 19)).Append(",4,4 Oak,K,SLCN,").Append(80 + (i % 20)).Append(',').Append(i % 9)
                .Append(",0.5,").Append(70 + (i % 60)).Append(',').Append(70 + (i % 50)).Append(",1.5,below,below,expected,some,no,yes,no\n");
        }

        return text.ToString();
    }
}
