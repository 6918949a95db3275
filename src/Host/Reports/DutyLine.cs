using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Reports;

/// <summary>A duty as lists show it.</summary>
/// <param name="Id">The duty's id.</param>
/// <param name="SchoolId">The pupil's school.</param>
/// <param name="PupilId">The pupil.</param>
/// <param name="PupilName">The pupil's name.</param>
/// <param name="ClassId">The pupil's class, if known.</param>
/// <param name="ClassName">The class's name, if known.</param>
/// <param name="YearGroup">The year the pupil is taught in.</param>
/// <param name="RunId">The run that opened it, if one did.</param>
/// <param name="CycleId">The cycle it belongs to, if it belongs to one.</param>
/// <param name="Name">Its name in the workflow.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Role">The role that must do it.</param>
/// <param name="EscalatedTo">The role that silence has taken it to, if it has.</param>
/// <param name="DueOn">The day it is due, if known.</param>
/// <param name="DueBecause">How that day was reached.</param>
/// <param name="Minutes">The minutes it is reckoned to take.</param>
/// <param name="OpenedAt">When it was opened (UTC).</param>
public sealed record DutyLine(
    Guid Id,
    Guid SchoolId,
    Guid PupilId,
    string PupilName,
    Guid? ClassId,
    string? ClassName,
    int YearGroup,
    Guid? RunId,
    Guid? CycleId,
    string Name,
    string Title,
    string Role,
    string? EscalatedTo,
    DateOnly? DueOn,
    string DueBecause,
    int Minutes,
    DateTime OpenedAt)
{
    /// <summary>The colleague, away today, for whom it is on this list; <c>null</c> for the reader's own.</summary>
    public LentFor? For { get; init; }

    /// <summary>The day on which the run it belongs to goes on; <c>null</c> if that is not paused.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>Whether it is for the holder of this role, or has come to them.</summary>
    public bool Concerns(RoleAssignment held) =>
        held.SchoolId == SchoolId
        && (held.Role == Role || held.Role == EscalatedTo)
        && (held.ClassId is null || held.ClassId == ClassId)
        && (held.YearFrom is null || held.YearFrom <= YearGroup)
        && (held.YearTo is null || held.YearTo >= YearGroup);

    /// <summary>Whether the day has passed, and it is not paused.</summary>
    public bool IsLate(DateOnly today) => DueOn < today && PausedUntil is null;
}
