using System.Globalization;
using SendWorkflows.Engine.Thresholds;
using static System.FormattableString;

namespace SendWorkflows.Host.Publishing;

/// <summary>A new value of a number as a person fills it in.</summary>
/// <param name="Name">The threshold's name.</param>
/// <param name="Value">The new value.</param>
/// <param name="From">The first day it is in force.</param>
/// <param name="Title">The document it was found in.</param>
/// <param name="Reference">The paragraph or section.</param>
/// <param name="Address">The document's address on the web.</param>
/// <param name="Reason">Why it is changed.</param>
public sealed record ThresholdAnswers(string? Name, string? Value, string? From, string? Title, string? Reference, string? Address, string? Reason)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The day in it, if one can be read.</summary>
    internal DateOnly? Day => FormDate.Read(From);

    /// <summary>The edit, or what is wrong with each field.</summary>
    /// <param name="threshold">The number as it stands; <c>null</c> if there is none of that name.</param>
    /// <param name="today">The day in London.</param>
    internal (ThresholdEdit? Edit, IReadOnlyList<(string Field, string Problem)> Problems) Read(Threshold? threshold, DateOnly today)
    {
        if (threshold is null)
            return (null, [("", $"There is no number called \"{Name}\" in this rule set.")]);
        var problems = new List<(string, string)>();
        var isNumber = decimal.TryParse(Value?.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, British, out var number);
        if (!isNumber)
            problems.Add((nameof(Value), "Enter the new value as a number, such as 92 or 92.5."));
        else if (number < threshold.Min || number > threshold.Max)
            problems.Add((nameof(Value), Invariant($"The value must be from {threshold.Min} to {threshold.Max}: these are the bounds its declaration sets.")));
        else if (threshold.Step is > 0 and var step && (number - (threshold.Min ?? 0)) % step != 0)
            problems.Add((nameof(Value), Invariant($"The value goes in steps of {step}.")));
        if (Day is not { } day)
            problems.Add((nameof(From), "Enter the first day it is in force, like 27/3/2027."));
        else if (day < today)
            problems.Add((nameof(From), "The first day must be today or later: what was decided before stays as it was."));
        else if (isNumber && threshold.On(day)?.Value == number)
            problems.Add((nameof(Value), "That is its value already."));
        if (string.IsNullOrWhiteSpace(Title))
            problems.Add((nameof(Title), "Say where the value was found: a document, a decision, a consultation."));
        if (Address is { Length: > 0 } address && !(Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
            problems.Add((nameof(Address), "Enter a web address that begins with https://, or leave it empty."));
        if (string.IsNullOrWhiteSpace(Reason))
            problems.Add((nameof(Reason), "Say why it is changed, for the colleague who decides."));
        return problems.Count > 0 ? (null, problems) : (new ThresholdEdit(threshold.Name, number, Day!.Value, Title!.Trim(), Known(Reference), Known(Address)), []);
    }

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
