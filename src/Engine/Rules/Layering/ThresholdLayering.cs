using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Thresholds;
using static System.FormattableString;

namespace SendWorkflows.Engine.Rules.Layering;

/// <summary>
/// Puts a lower layer's values over those it inherits. They may move only towards more support; where the layer below later moves
/// further still, its value counts.
/// </summary>
internal static class ThresholdLayering
{
    internal static void Add(Dictionary<string, Threshold> merged, Threshold threshold, bool isBase, List<Diagnostic> problems)
    {
        if (!merged.TryGetValue(threshold.Name, out var inherited))
        {
            if (threshold.Meaning.Length == 0)
                Report(Documents.JsonCodes.Missing, threshold.Place, $"The threshold \"{threshold.Name}\" is new here and has no \"meaning\".", "Say what it means.", problems);
            CheckBounds(threshold, threshold, problems);
            merged[threshold.Name] = threshold;
        }
        else if (isBase || inherited.Values.Any(value => threshold.Values.Any(other => other.SetBy == value.SetBy)))
        {
            Report(ThresholdCodes.Twice, threshold.Place, $"The threshold \"{threshold.Name}\" is already declared at {inherited.Place}.", "Keep one of the two.", problems);
        }
        else
        {
            CheckDeclaration(inherited, threshold, problems);
            CheckBounds(inherited, threshold, problems);
            merged[threshold.Name] = Over(inherited, threshold, problems);
        }
    }

    private static void CheckDeclaration(Threshold inherited, Threshold lower, List<Diagnostic> problems)
    {
        var differs = (lower.MoreSupportWhen is { } way && way != inherited.MoreSupportWhen) || (lower.Min is { } min && min != inherited.Min)
            || (lower.Max is { } max && max != inherited.Max) || (lower.Step is { } step && step != inherited.Step);
        if (differs)
            Report(ThresholdCodes.Weakened, lower.Place, $"Which way and how far \"{inherited.Name}\" may move is said where it is declared, at {inherited.Place}; a lower layer may not change that.", "Keep only \"name\" and \"values\".", problems);
    }

    private static Threshold Over(Threshold inherited, Threshold lower, List<Diagnostic> problems)
    {
        if (inherited.MoreSupportWhen is null)
        {
            var message = $"The threshold \"{inherited.Name}\" does not say which way means more support, so no lower layer may set it.";
            Report(ThresholdCodes.Weakened, lower.Place, message, "Remove this file.", problems);
            return inherited;
        }

        foreach (var value in lower.Values)
        {
            if (inherited.On(value.From) is { } held && IsLess(inherited, value.Value, held.Value))
            {
                var direction = inherited.MoreSupportWhen == SupportDirection.Higher ? "at least" : "at most";
                var message = Invariant($"\"{inherited.Name}\" is set to {value.Value} from {value.From:yyyy-MM-dd}, which means less support than the {held.Value} set by \"{held.SetBy}\".");
                Report(ThresholdCodes.Weakened, lower.Place, message, Invariant($"A lower layer may set {direction} {held.Value}."), problems);
            }
        }

        var days = inherited.Values.Concat(lower.Values).Select(value => value.From).Distinct().Order();
        return inherited with { Values = [.. days.Select(day => InForce(inherited, lower, day))] };
    }

    private static DatedNumber InForce(Threshold inherited, Threshold lower, DateOnly day)
    {
        var (above, below) = (inherited.On(day), lower.On(day));
        var chosen = below is null || (above is not null && IsLess(inherited, below.Value, above.Value)) ? above! : below;
        return chosen with { From = day };
    }

    private static bool IsLess(Threshold threshold, decimal value, decimal held) =>
        threshold.MoreSupportWhen == SupportDirection.Higher ? value < held : value > held;

    private static void CheckBounds(Threshold declared, Threshold written, List<Diagnostic> problems)
    {
        if (written.Values.Count == 0)
            Report(ThresholdCodes.Dates, written.Place, $"The threshold \"{written.Name}\" has no value.", "Add one under \"values\".", problems);
        foreach (var value in written.Values)
        {
            if (value.Value < declared.Min || value.Value > declared.Max)
                Report(ThresholdCodes.OutOfBounds, written.Place, Invariant($"\"{written.Name}\" is set to {value.Value}, outside its bounds {declared.Min} to {declared.Max}."), null, problems);
            else if (declared.Step is > 0 && (value.Value - (declared.Min ?? 0)) % declared.Step != 0)
                Report(ThresholdCodes.OutOfBounds, written.Place, Invariant($"\"{written.Name}\" is set to {value.Value}, which is not on its step of {declared.Step}."), null, problems);
        }
    }

    private static void Report(string code, Place place, string message, string? help, List<Diagnostic> problems) =>
        problems.Add(Diagnostic.Error(code, place, message, help));
}
