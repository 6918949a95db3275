using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Handovers;

/// <summary>What one person holds at a school, for the colleague who takes it over.</summary>
/// <param name="From">The person.</param>
/// <param name="Roles">Their own roles there that work with pupils, with what waits in each.</param>
/// <param name="Planned">Meetings with parents that they planned and that are still to come.</param>
/// <param name="StandsInFor">Who counts on them as a deputy: to be arranged anew on the page of absences.</param>
public sealed record Handover(AppUser From, IReadOnlyList<HeldRole> Roles, int Planned, IReadOnlyList<string> StandsInFor);

/// <summary>One role with what waits in it.</summary>
/// <param name="Id">The assignment.</param>
/// <param name="Words">The role and where it holds: "Class teacher, 4 Oak".</param>
/// <param name="Open">Duties that wait in it.</param>
/// <param name="Overdue">How many of them are overdue.</param>
/// <param name="Minutes">About how long they take together.</param>
/// <param name="Pupils">About how many pupils they are.</param>
/// <param name="Shared">Whether a colleague holds the same role for the same pupils, so that nothing would wait for nobody.</param>
public sealed record HeldRole(Guid Id, string Words, int Open, int Overdue, int Minutes, int Pupils, bool Shared);
