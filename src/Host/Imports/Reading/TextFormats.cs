using System.Text;

namespace SendWorkflows.Host.Imports.Reading;

/// <summary>Encodings that school systems write.</summary>
internal static class TextFormats
{
    static TextFormats() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>What spreadsheets on Windows write when not told to write UTF-8.</summary>
    internal static Encoding Windows1252 => Encoding.GetEncoding(1252);

    /// <summary>Makes the encodings that a transfer file may name known to the XML reader.</summary>
    internal static void Prepare()
    {
        // The static constructor has run once this is called.
    }
}
