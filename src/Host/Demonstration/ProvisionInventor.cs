using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Demonstration;

/// <summary>Invents a school's interventions: groups by year and area of need, led by a teaching assistant of the year, with the sessions held so far.</summary>
internal sealed class ProvisionInventor(AppDb db, InventedProvision recipe, Dice dice)
{
    private const int MostInGroup = 6;
    private const int HeldOfHundred = 88;
    private const int CameOfHundred = 93;
    private static readonly DateOnly Today = DateOnly.FromDateTime(DemonstrationClock.Start.UtcDateTime);
    private static readonly string[] Feedback = ["hard", "help", "help", "alone"];
    private static readonly string[] Progress = ["limited", "some", "some", "good", "good"];

    /// <summary>Adds everything to the change being made.</summary>
    internal void Add(School school, SchoolCalendar calendar, IReadOnlyList<AppUser> people, IReadOnlyList<InventedPupil> pupils)
    {
        db.Add(new ProvisionBudget { SchoolId = school.Id, YearStartsIn = recipe.YearStartsIn, NotionalPence = recipe.NotionalPence[school.Phase] is > 0 and var pence ? pence : null });
        foreach (var (kind, rate) in recipe.Rates.OrderBy(r => r.Key, StringComparer.Ordinal))
            db.Add(new StaffRate { Id = dice.Id(), SchoolId = school.Id, Kind = kind, From = recipe.RatesFrom, PencePerHour = rate });
        var supported = pupils.Where(p => p.Story.Provision is "K" or "E" && p.Area is not null);
        foreach (var group in supported.GroupBy(p => (p.Pupil.YearGroup, p.Area)).OrderBy(g => g.Key.YearGroup).ThenBy(g => g.Key.Area, StringComparer.Ordinal))
        {
            var programme = recipe.Programmes[group.Key.Area!][group.Key.YearGroup % recipe.Programmes[group.Key.Area!].Count];
            var members = group.Take(MostInGroup).ToList();
            var classes = members.Select(m => m.Pupil.ClassId).ToHashSet();
            var leader = people.First(p => p.Assignments.Exists(a => a.Role == Roles.SupportStaff && classes.Contains(a.ClassId)));
            foreach (var term in recipe.Terms)
                AddIntervention(school, calendar, programme, term, group.Key.YearGroup, group.Key.Area!, leader, members);
        }
    }

    private void AddIntervention(
        School school, SchoolCalendar calendar, Programme programme, ProvisionTerm term, int year, string area, AppUser leader, IReadOnlyList<InventedPupil> members)
    {
        var intervention = new Intervention
        {
            Id = dice.Id(),
            SchoolId = school.Id,
            Name = $"{programme.Name}, {Words.Year(year)}",
            Wave = programme.Wave,
            Area = area,
            LeaderId = leader.Id,
            StaffKind = programme.Staff,
            Days = Enum.Parse<Weekdays>(programme.Days),
            SessionMinutes = programme.Minutes,
            From = term.From,
            Until = term.Until,
            Aim = programme.Aim,
            Measure = programme.Measure,
            EvidenceBased = programme.EvidenceBased,
            TrainedStaff = programme.TrainedStaff,
        };
        db.Add(intervention);
        // Whoever began support after an intervention began joins it then; whoever began after it ended was not in it.
        var joined = members.Select(m => (Member: m, From: Later(term.From, m.SupportBegan))).Where(m => m.From <= term.Until && m.From < Today).ToList();
        foreach (var (member, from) in joined)
            db.Add(MemberOf(intervention, member, from, programme, term.Ended));
        var last = term.Until < Today ? term.Until : Today.AddDays(-1);
        foreach (var day in calendar.SchoolDays.Where(d => d >= term.From && d <= last && intervention.Days.Include(d)))
        {
            if (dice.Below(100) < HeldOfHundred && joined.Exists(m => m.From <= day))
                AddSession(intervention, day, leader, programme, [.. joined.Where(m => m.From <= day).Select(m => m.Member)]);
        }
    }

    private GroupMember MemberOf(Intervention intervention, InventedPupil pupil, DateOnly from, Programme programme, bool ended)
    {
        var start = programme.Start.Count == 2 ? Between(programme.Start) : (int?)null;
        var known = ended && dice.Below(100) < CameOfHundred;
        return new GroupMember
        {
            Id = dice.Id(),
            InterventionId = intervention.Id,
            PupilId = pupil.Pupil.Id,
            From = from,
            MeasureAtStart = start,
            MeasureNow = known && start is { } began ? began + Between(programme.Gain) : null,
            Progress = known ? dice.Pick(Progress) : null,
            RespondedOn = known ? intervention.Until : start is null ? null : from,
        };
    }

    private void AddSession(Intervention intervention, DateOnly day, AppUser leader, Programme programme, IReadOnlyList<InventedPupil> members)
    {
        var session = new Session
        {
            Id = dice.Id(),
            InterventionId = intervention.Id,
            HeldOn = day,
            Minutes = intervention.SessionMinutes,
            Done = dice.Pick(programme.Did),
            Key = dice.Id(),
            LoggedById = leader.Id,
            LoggedAt = day.ToDateTime(new TimeOnly(14, 10), DateTimeKind.Utc),
        };
        db.Add(session);
        foreach (var member in members)
        {
            var came = dice.Below(100) < CameOfHundred;
            db.Add(new SessionPupil { Id = dice.Id(), SessionId = session.Id, PupilId = member.Pupil.Id, Came = came, Feedback = came && dice.Below(2) == 0 ? dice.Pick(Feedback) : null });
        }
    }

    private int Between(IReadOnlyList<int> range) => range[0] + dice.Below(range[1] - range[0] + 1);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
