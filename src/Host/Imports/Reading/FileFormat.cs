namespace SendWorkflows.Host.Imports.Reading;

/// <summary>What a file is read as.</summary>
internal enum FileFormat
{
    /// <summary>Common Transfer File.</summary>
    Ctf,

    /// <summary>Text with one row a line.</summary>
    Csv,
}
