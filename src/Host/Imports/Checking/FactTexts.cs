using System.Globalization;
using System.Text.Json;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Imports.Reading;

namespace SendWorkflows.Host.Imports.Checking;

/// <summary>
/// Reads the text of a cell as a fact: brings it into the form that <see cref="FactValueReader"/> knows, which checks type, range and choices.
/// <c>?</c> says that something is no longer known.
/// </summary>
internal sealed class FactTexts(FactCatalogue catalogue)
{
    private const string NotKnown = "?";
    private readonly Dictionary<(string Fact, string Text), (FactValue? Value, (string Code, string Message)? Problem)> _read = [];

    /// <summary>Reads one value. Returns what is wrong, or <c>null</c> if nothing is.</summary>
    internal (string Code, string Message)? Read(FactDefinition fact, string text, out FactValue? value)
    {
        if (!_read.TryGetValue((fact.Name, text), out var known))
            _read[(fact.Name, text)] = known = Read(fact, text);
        value = known.Value;
        return known.Problem;
    }

    private (FactValue? Value, (string Code, string Message)? Problem) Read(FactDefinition fact, string text)
    {
        if (text == NotKnown)
            return (null, null);
        if (fact.Name == "SenProvision" && SenChecks.HistoricAdvice(text) is { } advice)
            return (null, (ImportCodes.SenHistoric, advice));
        var reading = JsonReader.Read(new SourceText(fact.Name, Json(fact, text)));
        var problems = reading.Diagnostics.ToList();
        var value = reading.Root is null ? null : FactValueReader.Read(catalogue[fact.Name]!, reading.Root, problems);
        return problems.Count == 0 ? (value, null) : (null, (problems[0].Code, Sentence(problems[0])));
    }

    private static string Json(FactDefinition fact, string text) => fact.Type switch
    {
        FactType.Boolean => Truth(text),
        FactType.Integer or FactType.Number => Number(text.TrimEnd('%').Trim()),
        FactType.Choice => Quoted(Code(fact, text)),
        FactType.Date => Quoted(DateText.Read(text) is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : text),
        FactType.Choices => Choices(fact, text),
        FactType.Records => text,
        _ => Quoted(text),
    };

    private static string Truth(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "Y" or "T" or "1" => "true",
        "FALSE" or "NO" or "N" or "F" or "0" => "false",
        _ => Quoted(text),
    };

    private static string Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : Quoted(text);

    /// <summary>Codes separated by semicolons, bars or commas; "none" is an empty list; an ending of dots says that there may be others.</summary>
    private static string Choices(FactDefinition fact, string text)
    {
        var isComplete = !text.EndsWith("...", StringComparison.Ordinal) && !text.EndsWith('…');
        var items = text.TrimEnd('.', '…').Split([';', '|', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (items is [var only] && only.Equals("none", StringComparison.OrdinalIgnoreCase) && !fact.ChoiceCodes.Contains(only))
            items = [];
        var list = $"[{string.Join(",", items.Select(item => Quoted(Code(fact, item))))}]";
        return isComplete ? list : $$"""{"value":{{list}},"complete":false}""";
    }

    /// <summary>The code that the text means: written so, or in other letters, or as its meaning.</summary>
    private static string Code(FactDefinition fact, string text) =>
        fact.Choices.FirstOrDefault(choice => choice.Code.Equals(text, StringComparison.OrdinalIgnoreCase))?.Code
        ?? fact.Choices.FirstOrDefault(choice => choice.Meaning.Equals(text, StringComparison.OrdinalIgnoreCase))?.Code
        ?? text;

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static string Sentence(Diagnostic problem) => problem.Help is null ? problem.Message : $"{problem.Message} {problem.Help}";
}
