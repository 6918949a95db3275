namespace SendWorkflows.Engine.Diagnostics;

/// <summary>One problem found in a file that an author can mend.</summary>
/// <param name="Code">Its stable code, listed in docs/diagnostics.md.</param>
/// <param name="Severity">Whether it stops the file from coming into force.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Message">One plain sentence: what was found, with the author's own text in quotes.</param>
/// <param name="Help">What to do about it, or <c>null</c> where the message already says so.</param>
public sealed record Diagnostic(string Code, Severity Severity, Place Place, string Message, string? Help = null)
{
    /// <summary>A problem that keeps the file from coming into force.</summary>
    public static Diagnostic Error(string code, Place place, string message, string? help = null) =>
        new(code, Severity.Error, place, message, help);

    /// <summary>A problem that somebody should look at.</summary>
    public static Diagnostic Warning(string code, Place place, string message, string? help = null) =>
        new(code, Severity.Warning, place, message, help);

    /// <summary>The diagnostic on one line, as a compiler prints it.</summary>
    public override string ToString() =>
        $"{Place}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}{(Help is null ? "" : " " + Help)}";
}
