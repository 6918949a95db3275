namespace SendWorkflows.Host.Cycles;

/// <summary>Something to mend before a step of a cycle can be recorded.</summary>
/// <param name="Field">The input it is about; empty for the whole.</param>
/// <param name="Message">What is wrong and what to do, for the person who typed it.</param>
public sealed record CycleProblem(string Field, string Message);
