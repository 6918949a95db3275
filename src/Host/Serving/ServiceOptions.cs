namespace SendWorkflows.Host.Serving;

/// <summary>How the service was asked to start.</summary>
/// <param name="Demo">Whether to serve the demonstration authority.</param>
/// <param name="Urls">The addresses to listen on, separated by semicolons.</param>
public sealed record ServiceOptions(bool Demo, string Urls);
