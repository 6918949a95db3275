using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Absences;

/// <summary>An absence as a person fills it in.</summary>
/// <param name="UserId">Who is away.</param>
/// <param name="DeputyId">Who stands in.</param>
/// <param name="FirstDay">The first day away.</param>
/// <param name="BackOn">The day they are back.</param>
public sealed record AbsenceAnswers(Guid? UserId, Guid? DeputyId, DateOnly? FirstDay, DateOnly? BackOn)
{
    internal IReadOnlyList<(string Field, string Problem)> Problems(
        IReadOnlyList<AppUser> staff, AbsenceReach reach, Guid schoolId, DateOnly today, IReadOnlyList<Absence> others)
    {
        var problems = new List<(string, string)>();
        if (staff.FirstOrDefault(p => p.Id == UserId) is not { } person || !reach.MayRecord(schoolId, person.Id))
            problems.Add((nameof(UserId), "Select who is away."));
        if (staff.FirstOrDefault(p => p.Id == DeputyId) is not { } deputy)
            problems.Add((nameof(DeputyId), "Select who stands in: somebody who works at this school."));
        else if (DeputyId == UserId)
            problems.Add((nameof(DeputyId), "Select somebody else to stand in."));
        else if (During(others, deputy.Id) is { } away)
            problems.Add((nameof(DeputyId), $"{deputy.DisplayName} is away until {Words.Date(away.BackOn)}. Select somebody else."));
        if (FirstDay is null)
            problems.Add((nameof(FirstDay), "Enter the first day away, like 27/3/2027."));
        else if (FirstDay < today)
            problems.Add((nameof(FirstDay), "The first day away must be today or later."));
        if (BackOn is null)
            problems.Add((nameof(BackOn), "Enter the day they are back, like 27/3/2027."));
        else if (BackOn <= (FirstDay > today ? FirstDay : today))
            problems.Add((nameof(BackOn), "The day they are back must be after the first day away."));
        else if (BackOn > (FirstDay ?? today).AddDays(RecordAbsence.LongestDays))
            problems.Add((nameof(BackOn), "An absence can be recorded for a year at most. Record the rest when the year is over."));
        if (UserId is { } absent && During(others, absent) is { } known)
            problems.Add((nameof(UserId), $"{known.User.DisplayName} is already away until {Words.Date(known.BackOn)}. End that absence first."));
        return problems;
    }

    private Absence? During(IReadOnlyList<Absence> absences, Guid userId) =>
        absences.FirstOrDefault(a => a.UserId == userId && a.FirstDay < BackOn && FirstDay < a.BackOn);
}
