using System.Text.Encodings.Web;
using System.Text.Json;
using SendWorkflows.Host.PupilFacts;

namespace SendWorkflows.Host.Demonstration;

/// <summary>What is known about a pupil, each fact with its date and source.</summary>
internal static class FactHistory
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static IEnumerable<PupilFact> Of(InventedPupil pupil, Invention invention, Dice dice)
    {
        foreach (var recipe in invention.Stories.FactsOf(pupil.Story).OrderBy(r => r.On).ThenBy(r => r.Name, StringComparer.Ordinal))
            yield return Fact(pupil, recipe.Name, ValueOf(recipe, dice), recipe.On, recipe.Source);

        var census = new DateOnly(2026, 10, 1);
        yield return Fact(pupil, "SenProvision", pupil.Story.Provision, census, "School census, October 2026");
        if (pupil.Needs.Count == 0)
            yield break;
        yield return Fact(pupil, "PrimaryNeed", pupil.Needs[0], census, "School census, October 2026");
        yield return Fact(pupil, "Needs", pupil.Needs, census, "School census, October 2026");
        yield return Fact(pupil, "AreasOfNeed", pupil.Needs.Select(n => invention.Needs.Areas[n]).Distinct().ToList(), census, "School census, October 2026");
        yield return Fact(pupil, "SenSupportStartedOn", pupil.SupportBegan, pupil.SupportBegan, "SEN register");
    }

    private static JsonElement ValueOf(FactRecipe recipe, Dice dice)
    {
        if (recipe.OneOf is { } choices)
            return dice.Pick(choices);
        var (low, high, step) = ((decimal)recipe.Between![0], (decimal)recipe.Between[1], (decimal)(recipe.Step ?? 0.1));
        return JsonSerializer.SerializeToElement(low + (dice.Below((int)((high - low) / step) + 1) * step));
    }

    private static PupilFact Fact(InventedPupil pupil, string name, object value, DateOnly on, string source) => new()
    {
        PupilId = pupil.Pupil.Id,
        Name = name,
        Value = JsonSerializer.Serialize(value, Plain),
        On = on,
        Source = source,
        RecordedAt = on.ToDateTime(new TimeOnly(16, 5), DateTimeKind.Utc),
    };
}
