namespace SendWorkflows.Host.Interventions;

/// <summary>Something to mend in a form.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Message">What was found and what to do.</param>
public sealed record FieldProblem(string Field, string Message);
