using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Meetings;
using SendWorkflows.Host.Passports;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Evidence;

/// <summary>What meetings with the parents, what they wrote beforehand, and passports say.</summary>
internal sealed class FamilyLines(PupilHistory history)
{
    private const string MeetingsFact = "ParentMeetings";

    private IEnumerable<MeetingLine> Held => history.Meetings.Where(line => line.Meeting.IsHeld);

    private string MeetingsPage => $"/pupils/{history.Pupil.Id}/meetings";

    /// <summary>Meetings recorded here, those called off with the reason, and those that are only known of.</summary>
    internal IEnumerable<Said> Meetings() => Held.Select(Record)
        .Concat(history.Meetings.Where(l => l.Meeting.CalledOff is not null).Select(l => new Said(Sentences.Of($"Planned and called off: {l.Meeting.CalledOff}"), l.Meeting.On, $"planned by {l.By}", MeetingsPage)))
        .Concat(KnownOf()).OrderBy(said => said.On);

    /// <summary>What the record of a meeting leaves open.</summary>
    internal IEnumerable<(string Text, string Link)> Unrecorded() => Held.SelectMany(line => new (string What, bool Known)[]
    {
        ("who was there", line.Meeting.Present.Length > 0),
        ("what the parents said", line.Meeting.ParentsSaid.Length > 0 || Wrote(line.Meeting).Any()),
        ("what the pupil said", line.Meeting.PupilSaid.Length > 0),
        ("the parents given the record", line.Meeting.GivenOn is not null),
    }.Where(part => !part.Known).Select(part => ($"Meeting of {Words.Date(line.Meeting.On)}, {part.What}: not recorded", MeetingsPage)));

    /// <summary>The passport in use whole, earlier ones by their day.</summary>
    internal IEnumerable<Said> Passports() => history.Passports.Select((line, i) => new Said(
        Sentences.Of([PassportWords.Writers[line.Passport.WrittenBy], .. i == history.Passports.Count - 1 ? PassportWords.Parts(line.Passport).Select(p => Sentences.Part(p.Heading, p.Text)) : ["Since written again"]]),
        line.Passport.On, $"entered by {line.By}", $"/pupils/{history.Pupil.Id}/passport"));

    /// <summary>What the parents said at meetings, and wrote by a link.</summary>
    internal IEnumerable<Said> ParentViews() => Held.Where(l => l.Meeting.ParentsSaid.Length > 0).Select(l => new Said(l.Meeting.ParentsSaid, l.Meeting.On, $"meeting recorded by {l.By}", MeetingsPage))
        .Concat(history.ParentViews.Select(v => new Said(
            Sentences.Of(Sentences.Part("Goes well", v.GoesWell), Sentences.Part("Worries", v.Worries), Sentences.Part("Wishes", v.Wishes), Sentences.Part("Disagrees", v.Disagrees), v.AsksForAssessment ? "Asks for an EHC needs assessment" : ""),
            LocalDay.Of(v.At), $"written by {v.From}", MeetingsPage)));

    /// <summary>What the pupil said for meetings, and that a passport is in the pupil's words.</summary>
    internal IEnumerable<Said> PupilViews() => Held.Where(l => l.Meeting.PupilSaid.Length > 0).Select(l => new Said(l.Meeting.PupilSaid, l.Meeting.On, $"meeting recorded by {l.By}", MeetingsPage))
        .Concat(history.Passports.Where(p => p.Passport.WrittenBy != "adult").Select(p => new Said($"In the passport: {Lower(PassportWords.Writers[p.Passport.WrittenBy])}.", p.Passport.On, $"entered by {p.By}", $"/pupils/{history.Pupil.Id}/passport")));

    private Said Record(MeetingLine line)
    {
        var meeting = line.Meeting;
        return new Said(
            Sentences.Of(
                Sentences.Part("There were", meeting.Present),
                Sentences.Part("Agreed", meeting.Agreed),
                Sentences.Part("Who does what", meeting.WhoDoesWhat),
                Wrote(meeting).Any() ? "The parents wrote beforehand what they think" : "",
                meeting.GivenOn is { } given ? $"The parents were given the record on {Words.Date(given)}" : ""),
            meeting.On, $"meeting recorded by {line.By}", MeetingsPage);
    }

    // A meeting held here is known as a fact too, and is said once.
    private IEnumerable<Said> KnownOf()
    {
        if (history.Newest(MeetingsFact) is not { } known || history.Catalogue?[MeetingsFact] is not { } fact)
            yield break;
        foreach (var item in FactValueText.Read(fact, known.Value)?.List?.Items ?? [])
        {
            var on = item?.Record?["HeldOn"]?.Date;
            if (on is null || Held.Any(line => line.Meeting.On == on))
                continue;
            var given = item?.Record?["RecordGiven"]?.Boolean;
            yield return new Said($"A meeting was held. The parents given the record: {(given is { } said ? said ? "yes" : "no" : "not known")}.", on, known.Source, $"/pupils/{history.Pupil.Id}/facts/{MeetingsFact}");
        }
    }

    private IEnumerable<ParentView> Wrote(ParentMeeting meeting) => history.ParentViews.Where(v => v.MeetingId == meeting.Id);

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
