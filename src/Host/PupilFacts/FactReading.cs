using System.Globalization;
using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>Reads what a person typed as a fact's value, and says what to mend in words about the form.</summary>
internal sealed class FactReading(DateOnly today)
{
    /// <summary>The value that takes a fact back.</summary>
    internal const string NotKnown = "not-known";

    /// <summary>The answer that a list of records is complete.</summary>
    internal const string NoOthers = "no";

    private const int LongestText = 200;

    /// <summary>What to mend, by field.</summary>
    internal Dictionary<string, string> Problems { get; } = [];

    /// <summary>The fact as of its day, or <c>null</c> with something in <see cref="Problems"/>.</summary>
    internal DatedFact? Read(FactDefinition fact, FactInput input, FactValue? held, string source)
    {
        var on = TypedDate(nameof(FactInput.On), input.On, "Give the day it is true of.") ?? today;
        if (on > today)
            Problems[nameof(FactInput.On)] = "The day must be today or earlier.";
        var value = fact.Type switch
        {
            FactType.Records => ReadList(fact, input, held),
            FactType.Choices => ReadChoices(fact, input),
            _ when input.Value == NotKnown => null,
            _ => ReadOne(fact, nameof(FactInput.Value), input.Value, isNeeded: true),
        };
        return Problems.Count > 0 ? null : new DatedFact(fact.Name, value, on, source);
    }

    private FactValue? ReadOne(FactDefinition fact, string field, string? typed, bool isNeeded)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
        {
            if (isNeeded)
                Problems[field] = fact.Type is FactType.Boolean or FactType.Choice ? "Choose an answer." : "Fill this in, or choose \"not known\".";
            return null;
        }

        return fact.Type switch
        {
            FactType.Boolean => FactValue.Of(text == "true"),
            FactType.Integer or FactType.Number => ReadNumber(fact, field, text),
            FactType.Date => TypedDate(field, text, "") is { } date ? FactValue.Of(date) : null,
            FactType.Choice => fact.ChoiceCodes.Contains(text) ? FactValue.Of(text) : Wrong(field, "Choose one of the answers shown."),
            _ => text.Length <= LongestText ? FactValue.Of(text) : Wrong(field, $"Shorten it to {LongestText} characters; it has {text.Length}."),
        };
    }

    private FactValue? ReadNumber(FactDefinition fact, string field, string text)
    {
        if (!decimal.TryParse(text.TrimEnd('%').Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return Wrong(field, $"\"{text}\" is not a number.");
        if (fact.Type == FactType.Integer && number != decimal.Truncate(number))
            return Wrong(field, "Give a whole number.");
        return number < fact.Min || number > fact.Max ? Wrong(field, $"Give a number from {fact.Min:0.##} to {fact.Max:0.##}.") : FactValue.Of(number);
    }

    private static FactValue ReadChoices(FactDefinition fact, FactInput input) =>
        FactValue.Of(new FactList(fact.ChoiceCodes.Where(input.Values.Contains).Select(FactValue.Of), isComplete: true));

    private FactValue? ReadList(FactDefinition fact, FactInput input, FactValue? held)
    {
        if (input.More is not ("yes" or NoOthers))
            Problems[nameof(FactInput.More)] = "Say whether there are others.";
        var added = fact.Fields.Select(field => (field.Name, Value: ReadOne(field, "Fields." + field.Name, input.Fields.GetValueOrDefault(field.Name), isNeeded: false)))
            .Where(field => field.Value is not null).ToDictionary(field => field.Name, field => field.Value!);
        List<FactValue?> items = [.. held?.List?.Items ?? []];
        // That there are others, of which nothing is known, is still one that is there.
        if (added.Count > 0 || (input.More == "yes" && items.Count == 0))
            items.Add(FactValue.Of(new FactRecord(fact, added)));
        return FactValue.Of(new FactList(items, input.More == NoOthers));
    }

    private DateOnly? TypedDate(string field, string? text, string whenMissing)
    {
        if (FormDate.Read(text) is { } date)
            return date;
        Problems[field] = FormDate.Problem(text) ?? whenMissing;
        return null;
    }

    private FactValue? Wrong(string field, string message)
    {
        Problems[field] = message;
        return null;
    }
}
