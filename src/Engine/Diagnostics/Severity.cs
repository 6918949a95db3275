namespace SendWorkflows.Engine.Diagnostics;

/// <summary>How much a problem matters.</summary>
public enum Severity
{
    /// <summary>The file cannot come into force until this is mended.</summary>
    Error,

    /// <summary>The file can come into force, but somebody should look.</summary>
    Warning,
}
