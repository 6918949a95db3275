using System.Globalization;
using System.Text;
using System.Text.Json;
using SendWorkflows.Engine.Rules.Simulating;
using SendWorkflows.Host.Evaluations;

namespace SendWorkflows.Host.Commands;

/// <summary>How <c>rules simulate</c> shows a what-if: to people, and to programs (rules/schema/rules-simulate.schema.json).</summary>
internal static class RulesSimulateOutput
{
    internal static string Json(SimulationResult result)
    {
        var report = WhatIfReport.Of(result);
        return JsonSerializer.Serialize(
            new
            {
                report.Pupils,
                report.Moves,
                report.Suggestions,
                report.Hours,
                report.Bounds,
                Who = result.PupilMoves.Select(each => new
                {
                    each.Pupil,
                    each.Move.Rule,
                    Move = WhatIfReport.Code(each.Move.Kind),
                    Because = each.Because.Select(cause => Words(cause)),
                }),
            },
            OutputJson.Options) + "\n";
    }

    internal static string Text(SimulationResult result)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{result.Pupils} pupils.\n\nWho would be affected\n");
        if (result.Moves.Count == 0)
            text.Append("  Nobody.\n");
        foreach (var move in result.Moves)
            Append(text, move);
        foreach (var each in result.PupilMoves)
            text.Append(CultureInfo.InvariantCulture, $"  {each.Pupil}: {Words(each.Move.Kind)} {each.Move.Event} by {each.Move.Rule} ({string.Join("; ", each.Because.Select(Words))})\n");
        text.Append("\nSuggestions: now, under the draft\n");
        foreach (var each in result.Suggestions)
            text.Append(CultureInfo.InvariantCulture, $"  {each.Event}: {each.Current}, {each.Draft}\n");
        text.Append("\nHours of staff time: now, under the draft\n");
        foreach (var each in result.Hours)
            text.Append(CultureInfo.InvariantCulture, $"  {each.Role}: {each.Current:0.#}, {each.Draft:0.#}\n");
        text.Append("\nExpected for each 1,000 pupils\n");
        foreach (var bound in result.Bounds)
            text.Append(CultureInfo.InvariantCulture, $"  {bound.Expected.Event}: {bound.PerThousand:0.#}, expected {bound.Expected.Min:0.#} to {bound.Expected.Max:0.#}: {(bound.IsKept ? "kept" : "BROKEN")}\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, MoveCount move)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {Number(move.Pupils)} {Words(move.Move.Kind)} {move.Move.Event}{(move.Move.Target is null ? "" : $" ({move.Move.Target})")} by {move.Move.Rule}\n");
        foreach (var (difference, pupils) in move.Because)
            text.Append(CultureInfo.InvariantCulture, $"    because {Words(difference)}: {Number(pupils)}\n");
        foreach (var dimension in move.By.GroupBy(cell => cell.Dimension))
            text.Append(CultureInfo.InvariantCulture, $"    by {Code(dimension.Key)}: {string.Join(", ", dimension.Select(cell => $"{cell.Value} {Number(cell.Pupils)}"))}\n");
    }

    private static string Number(int? pupils) => pupils is { } number ? number.ToString(CultureInfo.InvariantCulture) : "(hidden)";

    private static string Words(MoveKind kind) => kind switch
    {
        MoveKind.Gains => "gain",
        MoveKind.Loses => "lose",
        _ => "would no longer be known to need",
    };

    private static string Words(Difference difference) => difference.Kind switch
    {
        DifferenceKind.Threshold => $"{difference.Name} is {difference.To} and not {difference.From}",
        DifferenceKind.Condition => $"the condition of {difference.Name} is written otherwise",
        DifferenceKind.Added => $"{difference.Name} is new",
        DifferenceKind.Removed => $"{difference.Name} is no longer there",
        DifferenceKind.Suggestion => $"{difference.Name} suggests {difference.To} and not {difference.From}",
        _ => "facts are derived otherwise",
    };

    private static string Code<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
