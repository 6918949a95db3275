using System.Globalization;
using System.Text;
using SendWorkflows.Engine.Facts;
using SendWorkflows.TestKit;

namespace SendWorkflows.Benchmarks.Data;

/// <summary>A school's file: one row a pupil, fifteen facts each, all of them known.</summary>
internal static class InventedCsv
{
    private static readonly string[] Names =
    [
        "AttendancePercent", "UnauthorisedSessions", "SuspensionDays", "SenProvision", "PrimaryNeed", "LookedAfter", "EnglishAsAdditionalLanguage", "Sex",
        "ReadingAttainment", "ReadingScore", "MathsScore", "SlowerThanPeers", "HighQualityTeachingInPlace", "HasEhcPlan",
    ];

    internal static byte[] Of(int pupils, DateOnly on, FactCatalogue catalogue)
    {
        var random = new Random(on.DayNumber);
        var facts = Names.Select(name => catalogue[name]!).ToList();
        var text = new StringBuilder("UPN,Surname,Forename,DateOfBirth,YearGroup,On,").AppendJoin(',', Names).Append('\n');
        for (var i = 0; i < pupils; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Upns.WithCheckLetter($"205{i / 1000:0000}23{i % 1000:000}")},Surname{i},Forename{i},{new DateOnly(2016, 1, 15).AddDays(i % 1500):yyyy-MM-dd},{1 + (i % 6)},{on:yyyy-MM-dd},")
                .AppendJoin(',', facts.Select(fact => Value(fact, random))).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Value(FactDefinition fact, Random random) => fact.Type switch
    {
        FactType.Boolean => random.Next(2) == 0 ? "no" : "yes",
        FactType.Choice => fact.Choices[random.Next(fact.Choices.Count)].Code,
        FactType.Integer => random.Next((int)fact.Min!, (int)fact.Max! + 1).ToString(CultureInfo.InvariantCulture),
        _ => (random.Next((int)fact.Min! * 10, (int)fact.Max! * 10) / 10m).ToString(CultureInfo.InvariantCulture),
    };
}
