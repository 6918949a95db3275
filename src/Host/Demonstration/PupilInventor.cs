using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Demonstration;

/// <summary>Invents the pupils of one school.</summary>
internal sealed class PupilInventor(Invention invention, InventedSchool plan, School school, SchoolCalendar calendar, Dice dice)
{
    private const int SchoolYearStart = 2026;
    private static readonly string[] HomeAuthorities = [.. Enumerable.Repeat("205", 22), "206", "307", "307"];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _serials = [];

    internal InventedPupil Invent(SchoolClass group, DateTime now)
    {
        var newcomer = group.YearGroup == 0;
        var story = invention.Stories.Choose(plan.Phase, newcomer, dice);
        var needs = story.Provision == "N" ? [] : invention.Needs.For(plan.Phase, story.Provision, dice);
        var (forename, surname) = Name();
        var home = dice.Pick(HomeAuthorities);
        var shift = dice.Below(4);
        var pupil = new Pupil
        {
            Id = dice.Id(),
            SchoolId = school.Id,
            ClassId = group.Id,
            Forename = forename,
            Surname = surname,
            YearGroup = group.YearGroup,
            BornOn = new DateOnly(SchoolYearStart - 5 - group.YearGroup, 9, 1).AddDays(dice.Below(365)),
            HomeAuthorityCode = home,
            SharedWithAuthority = story.Provision == "E",
            Upn = Upn(group.YearGroup),
            ChangedAt = now,
        };
        return new InventedPupil(
            pupil, story, needs, needs.Count == 0 ? null : invention.Needs.Areas[needs[0]], date => Day(date, shift, newcomer));
    }

    private (string Forename, string Surname) Name()
    {
        while (true)
        {
            var forename = dice.Pick(invention.Names.Forenames);
            var surname = dice.Pick(invention.Names.Surnames);
            if (_names.Add($"{forename} {surname}"))
                return (forename, surname);
        }
    }

    private string Upn(int yearGroup)
    {
        var allocated = SchoolYearStart - Math.Max(0, yearGroup - plan.Years[0]);
        var serial = _serials[allocated] = _serials.GetValueOrDefault(allocated) + 1;
        return UpnMaker.Make(school.AuthorityCode, school.Establishment, allocated, serial);
    }

    private DateOnly Day(DateOnly date, int shift, bool newcomer)
    {
        var first = new DateOnly(SchoolYearStart, 9, 4);
        var moved = (newcomer && date < first ? first : date).AddDays(shift);
        return calendar.SchoolDayOnOrAfter(moved) ?? moved;
    }
}
