using System.Text.Json;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Passports;

namespace SendWorkflows.Host.Demonstration.Voices;

/// <summary>Invents the passports of a school: most pupils on the register have one, some an older one before it, and what facts say of a passport holds.</summary>
internal sealed class PassportInventor(PassportBook book, IReadOnlyList<AppUser> people, Dealer dealer, Dice dice)
{
    private const int HaveOneOfHundred = 88;
    private static readonly DateOnly Newest = DateOnly.FromDateTime(DemonstrationClock.Start.UtcDateTime).AddDays(-3);

    internal IEnumerable<Passport> Of(IEnumerable<InventedPupil> pupils) => pupils.Where(pupil => pupil.Needs.Count > 0).SelectMany(Of);

    private IEnumerable<Passport> Of(InventedPupil pupil)
    {
        var kept = pupil.Known("PupilPassportCompleted")?.ValueKind;
        var has = dice.Below(100) < HaveOneOfHundred;
        if (kept == JsonValueKind.False || (kept is null && !has))
            yield break;
        var settled = pupil.SupportBegan.AddDays(10);
        var earlier = pupil.Day(new DateOnly(2026, 1, 19).AddDays(dice.Below(60)));
        if (dice.Below(3) == 0 && earlier >= settled && !pupil.Story.Newcomer)
            yield return Written(pupil, earlier);
        // What is on file since September was written by then; the others follow through the first half-term.
        var on = kept == JsonValueKind.True ? new DateOnly(2026, 9, 7).AddDays(dice.Below(7)) : new DateOnly(2026, 9, 14).AddDays(dice.Below(28));
        on = pupil.Day(kept is null && settled > on ? settled : on);
        if (on <= Newest)
            yield return Written(pupil, on);
    }

    private Passport Written(InventedPupil pupil, DateOnly on)
    {
        var (year, need) = (pupil.Pupil.YearGroup, pupil.Needs[0]);
        var (age, words) = (book.OfAge(year), book.Of(need, year));
        var helps = dealer.Several(2 + dice.Below(2), words.Helps);
        if (pupil.Needs.Count > 1)
            helps = [.. helps, dealer.Deal(book.Of(pupil.Needs[1], year).Helps)];
        return new Passport
        {
            Id = dice.Id(),
            PupilId = pupil.Pupil.Id,
            WrittenBy = dice.Pick(words.Writers),
            On = on,
            RecordedByUserId = dice.Pick([.. people.Where(p => p.Assignments.Exists(a => a.ClassId == pupil.Pupil.ClassId && a.Role is Roles.ClassTeacher or Roles.SupportStaff))]).Id,
            RecordedAt = on.ToDateTime(new TimeOnly(15, 20), DateTimeKind.Utc),
            Likes = string.Join(' ', dealer.Several(2, words.Likes ?? age.Likes)),
            Helps = string.Join('\n', helps.Distinct()),
            DoesNotHelp = string.Join('\n', dealer.Several(1 + dice.Below(2), words.Hinders)),
            WantKnown = string.Join(' ', dealer.Several(1 + dice.Below(2), words.Know)),
            Hopes = dealer.Deal(words.Hopes ?? age.Hopes),
        };
    }
}
