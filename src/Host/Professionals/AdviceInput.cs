namespace SendWorkflows.Host.Professionals;

/// <summary>Advice as a specialist sends it, or a member of staff enters it from a letter.</summary>
/// <param name="From">Name and service.</param>
/// <param name="Role">A code of the fact <c>Specialists</c>' roles.</param>
/// <param name="SeenOn">The day the pupil was last seen or assessed.</param>
/// <param name="Found">What was found.</param>
/// <param name="Advised">What is advised.</param>
/// <param name="Report">Where the full report is kept.</param>
public sealed record AdviceInput(string? From, string? Role, DateOnly? SeenOn, string? Found, string? Advised, string? Report);
