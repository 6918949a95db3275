namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>A day, or why it is not known.</summary>
/// <param name="On">The day, or <c>null</c> if it is not known.</param>
/// <param name="Because">How it was reached, or what is missing.</param>
internal sealed record DueAnswer(DateOnly? On, string Because);
