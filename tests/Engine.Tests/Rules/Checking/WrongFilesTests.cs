using FluentAssertions;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Thresholds;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Checking;

/// <summary>One wrong file for each code: what is found, where, and what the author is told.</summary>
public class WrongFilesTests
{
    private static readonly string Folder = Path.Combine(WrittenSet.Folder, "Wrong");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_wrong_file_is_answered_with_its_code_its_place_and_what_to_do(string code)
    {
        var set = new WrittenSet(File.ReadAllText(Path.Combine(Folder, code + ".txt")));

        set.Found().Should().Equal(set.Expected);
        set.Expected.Should().Contain(line => line.Contains($": error {code}: ", StringComparison.Ordinal) || line.Contains($": warning {code}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_code_has_a_wrong_file()
    {
        Type[] catalogues = [typeof(JsonCodes), typeof(FactCodes), typeof(ThresholdCodes), typeof(LadderCodes), typeof(RuleCodes)];

        Names.Select<object[], string>(name => (string)name[0]).Should().BeEquivalentTo(catalogues.SelectMany(catalogue => catalogue.GetFields()).Select(field => (string)field.GetRawConstantValue()!));
    }

    [Fact]
    public void The_files_that_the_wrong_ones_change_are_free_of_faults() => new WrittenSet("").Found().Should().BeEmpty();
}
