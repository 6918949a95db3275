using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.PupilFacts;

namespace SendWorkflows.Host.Pages.Facts;

/// <summary>How a fact, or a field of one, is asked for.</summary>
public sealed record FactField(FactDefinition Fact, string Name, string? Value, bool MayBeNotKnown)
{
    /// <summary>The partial that draws it.</summary>
    public string Partial => Fact.Type switch
    {
        FactType.Boolean or FactType.Choice => "_Radios",
        FactType.Date => "_Date",
        _ => "_Line",
    };

    /// <summary>The field with its label, hint and choices.</summary>
    public Field Field => new(Name, Label, Value, Hint, Choices: Choices);

    private string Label => MayBeNotKnown ? "What is known?" : Fact.Meaning.TrimEnd('.');

    private string? Hint => Fact.Type is FactType.Integer or FactType.Number
        ? string.Join(", ", new[] { Fact.Unit is "percent" ? "per cent" : Fact.Unit, Fact is { Min: { } min, Max: { } max } ? $"from {min:0.##} to {max:0.##}" : null }.OfType<string>())
        : null;

    private IReadOnlyDictionary<string, string>? Choices
    {
        get
        {
            IEnumerable<KeyValuePair<string, string>> choices = Fact.Type == FactType.Boolean
                ? [new("true", "Yes"), new("false", "No")]
                : Fact.Choices.Select(choice => KeyValuePair.Create(choice.Code, choice.Meaning));
            return new Dictionary<string, string>(MayBeNotKnown ? [.. choices, new(FactReading.NotKnown, "Not known")] : choices);
        }
    }
}
