namespace SendWorkflows.Host.Imports.Reading;

/// <summary>The largest things a file may hold. Real files stay far below; a hostile one meets a limit before it costs anything.</summary>
public static class Bounds
{
    /// <summary>The largest file, in bytes.</summary>
    public const long FileBytes = 50L * 1024 * 1024;

    /// <summary>The longest stretch of a transfer file without a tag, or of a CSV file without a line end, in bytes.</summary>
    public const int StretchBytes = 1024 * 1024;

    /// <summary>The deepest nesting of a transfer file; its specification needs nine.</summary>
    public const int Depth = 24;

    /// <summary>The most elements about one pupil.</summary>
    public const int ElementsOfPupil = 20_000;

    /// <summary>The longest value that is read, in characters; what is longer is cut and then fails its own check.</summary>
    public const int ValueLength = 8_000;

    /// <summary>The most rows of a file.</summary>
    public const int Rows = 50_000;
}
