namespace SendWorkflows.Host.Workload;

/// <summary>What one class asks of those who teach it.</summary>
/// <param name="Class">The class; empty for pupils in none.</param>
/// <param name="InCycle">Pupils with a cycle of assess, plan, do, review under way.</param>
/// <param name="Duties">Duties that are open.</param>
/// <param name="Minutes">What those due in the next four weeks, or overdue, are reckoned to take.</param>
public sealed record ClassLoad(string Class, int InCycle, int Duties, int Minutes);
