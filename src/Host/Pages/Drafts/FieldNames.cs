using System.Globalization;
using System.Text.RegularExpressions;

namespace SendWorkflows.Host.Pages.Drafts;

/// <summary>A field's name for people, where its form is not there to say it: "Targets[0].Outcome" is "Targets 1 outcome".</summary>
internal static partial class FieldNames
{
    internal static string InWords(string name)
    {
        var counted = Place().Replace(name, place => int.TryParse(place.Groups[1].Value, CultureInfo.InvariantCulture, out var index) ? $" {index + 1} " : " ");
        var words = string.Join(' ', Hump().Replace(counted.Replace('.', ' '), " $1").Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex(@"\[([^\]]*)\]")]
    private static partial Regex Place();

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex Hump();
}
