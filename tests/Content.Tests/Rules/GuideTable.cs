using System.Text.RegularExpressions;

namespace SendWorkflows.Content.Tests.Rules;

/// <summary>The table under a heading of the guide, whose last three columns are an expression, what is known and the answer.</summary>
internal static partial class GuideTable
{
    internal static IReadOnlyList<GuideRow> Under(string heading)
    {
        var section = Regex.Split(Repository.Read("docs/rules-guide.md"), "^#+ ", RegexOptions.Multiline).Single(part => part.StartsWith(heading + "\n", StringComparison.Ordinal));
        var lines = section.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2);
        return [.. lines.Select(line => Row([.. Bar().Split(line).Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))]))];
    }

    private static GuideRow Row(string[] cells) => new(cells[1], cells[^4].Trim('`'), cells[^3].Trim('`'), cells[^2]);

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}

/// <summary>A row of such a table.</summary>
/// <param name="First">Its first cell.</param>
/// <param name="Expression">The example.</param>
/// <param name="Known">The pupil's facts as JSON.</param>
/// <param name="Answer">The answer, or the code of a diagnostic in code type.</param>
internal sealed record GuideRow(string First, string Expression, string Known, string Answer);
