using System.Text.Json;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Professionals;
using SendWorkflows.Host.PupilFacts;

namespace SendWorkflows.Host.Demonstration.Voices;

/// <summary>
/// Writes the advice of each specialist of whom the facts say that it is recorded, as the SENCo enters it from the letter; and for some pupils with a plan of whom they say
/// nothing, with the fact that follows from it.
/// </summary>
internal sealed class AdviceInventor(AdviceBook book, IReadOnlyList<AppUser> people, Dealer dealer, Dice dice)
{
    private const int OneOf = 3;

    internal IEnumerable<object> Of(IEnumerable<InventedPupil> pupils) => pupils.Where(pupil => pupil.Area is not null).SelectMany(Of);

    private IEnumerable<object> Of(InventedPupil pupil)
    {
        foreach (var specialist in pupil.KnownItems("Specialists").Where(item => item.GetProperty("AdviceRecorded").GetBoolean()))
            yield return Given(pupil, specialist.GetProperty("Role").GetString()!, specialist.GetProperty("InvolvedOn").Deserialize<DateOnly>());
        if (pupil.Story.Provision != "E" || pupil.KnownItems("Specialists").Any() || dice.Below(OneOf) > 0)
            yield break;
        var advice = Given(pupil, dice.Pick([.. book.Advice.Keys.Order(StringComparer.Ordinal)]), pupil.Day(new DateOnly(2026, 2, 23).AddDays(dice.Below(100))));
        yield return advice;
        yield return new PupilFact
        {
            PupilId = pupil.Pupil.Id,
            Name = "Specialists",
            Value = JsonSerializer.Serialize(new[] { new { advice.Role, InvolvedOn = advice.SeenOn, AdviceRecorded = true } }),
            On = DateOnly.FromDateTime(advice.ReceivedAt),
            Source = $"advice of {advice.From}",
            RecordedAt = advice.ReceivedAt,
        };
    }

    private Advice Given(InventedPupil pupil, string role, DateOnly seen)
    {
        var words = dealer.Deal(book.Advice[role][pupil.Area!]);
        return new Advice
        {
            Id = dice.Id(),
            PupilId = pupil.Pupil.Id,
            From = dealer.Deal(book.Names[role]),
            Role = role,
            SeenOn = seen,
            ReceivedAt = pupil.Day(seen.AddDays(12)).ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc),
            Found = words.Found,
            Advised = words.Advised,
            Report = dice.Pick(book.Reports),
            RecordedByUserId = people.First(p => p.Assignments.Exists(a => a.Role == Roles.Senco)).Id,
        };
    }
}
