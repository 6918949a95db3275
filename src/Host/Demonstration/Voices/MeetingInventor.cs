using System.Text.Json;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Meetings;

namespace SendWorkflows.Host.Demonstration.Voices;

/// <summary>Writes the record of each meeting with parents that the facts tell of, so that records and facts agree.</summary>
internal sealed class MeetingInventor(FamilyBook book, IReadOnlyList<AppUser> people, Dealer dealer, Dice dice)
{
    internal IEnumerable<ParentMeeting> Of(IEnumerable<InventedPupil> pupils) =>
        from pupil in pupils
        where pupil.Area is not null
        from held in pupil.EverKnownItems("ParentMeetings").DistinctBy(item => item.GetProperty("HeldOn").GetString())
        select Held(pupil, held.GetProperty("HeldOn").Deserialize<DateOnly>(), held.GetProperty("RecordGiven").GetBoolean());

    private ParentMeeting Held(InventedPupil pupil, DateOnly on, bool given)
    {
        var words = book.Talks[pupil.Area!];
        var teacher = people.First(p => p.Assignments.Exists(a => a.Role == Roles.ClassTeacher && a.ClassId == pupil.Pupil.ClassId)).Id;
        var recorded = on.ToDateTime(new TimeOnly(17, 30), DateTimeKind.Utc);
        return new ParentMeeting
        {
            Id = dice.Id(),
            PupilId = pupil.Pupil.Id,
            On = on,
            Where = dealer.Deal(book.Places),
            MadeByUserId = teacher,
            MadeAt = recorded,
            RecordedAt = recorded,
            RecordedByUserId = teacher,
            Present = dice.Pick(book.Present),
            ParentsSaid = string.Join(' ', dealer.Several(1 + dice.Below(2), words.ParentsSaid)),
            PupilSaid = dealer.Deal(words.PupilSaid),
            Agreed = string.Join('\n', dealer.Several(2, words.Agreed)),
            WhoDoesWhat = dealer.Deal(words.WhoDoesWhat),
            GivenOn = given ? pupil.Day(on.AddDays(1)) : null,
        };
    }
}
