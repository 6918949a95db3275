using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.PupilFacts;

namespace SendWorkflows.Host.Evaluations;

/// <summary>A pupil on a school's roll.</summary>
/// <param name="Facts">What is stored about the pupil.</param>
/// <param name="School">The school.</param>
internal readonly record struct PupilOnRoll(StoredFacts Facts, SchoolOnDay School);

/// <summary>What its pupils' facts depend on besides themselves.</summary>
/// <param name="Urn">The school's URN.</param>
/// <param name="Calendar">Its calendar; <c>null</c> if it has none that can be read.</param>
/// <param name="Ladder">The ladder in force there; <c>null</c> if there is none.</param>
internal sealed record SchoolOnDay(string Urn, SchoolCalendar? Calendar, Ladder? Ladder);
