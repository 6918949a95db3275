namespace SendWorkflows.Host.Suggestions;

/// <summary>Something a person must mend in what they entered.</summary>
/// <param name="Field">The field it stands beside.</param>
/// <param name="Message">What to do.</param>
public sealed record InputProblem(string Field, string Message);
