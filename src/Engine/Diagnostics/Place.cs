namespace SendWorkflows.Engine.Diagnostics;

/// <summary>Where in a file something stands.</summary>
/// <param name="File">The file's path as the caller named it, with forward slashes.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column in that line, counted from 1 in UTF-16 code units.</param>
/// <param name="Pointer">The JSON pointer (RFC 6901) of the value; empty for the whole file.</param>
public sealed record Place(string File, int Line, int Column, string Pointer = "")
{
    /// <summary>The beginning of a file: for what is wrong with the file as a whole.</summary>
    public static Place StartOf(string file) => new(file, 1, 1);

    /// <summary>The place as people and editors read it, <c>file:line:column</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
