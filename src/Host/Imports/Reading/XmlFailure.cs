using System.Xml;

namespace SendWorkflows.Host.Imports.Reading;

/// <summary>Says in plain words why XML could not be read to its end. Nothing is taken from such a file.</summary>
internal static class XmlFailure
{
    internal static RowProblem Of(XmlException problem)
    {
        var at = $"at line {problem.LineNumber}";
        var (code, message) = problem.Message switch
        {
            var text when text.Contains("DTD", StringComparison.Ordinal) =>
                (ImportCodes.DocumentType, "The file declares a document type, which no transfer file does. It was not read any further: export it again."),
            var text when text.Contains("ncoding", StringComparison.Ordinal) || text.Contains("Cannot switch", StringComparison.Ordinal) =>
                (ImportCodes.Encoding, $"The file is not written in the encoding that its first line names ({at}). Export it again, or save it as UTF-8."),
            var text when text.Contains("Unexpected end", StringComparison.Ordinal) || text.Contains("Root element is missing", StringComparison.Ordinal) =>
                (ImportCodes.CutOff, $"The file ends before it is complete {at}, so it may be cut off. Nothing was taken from it: export it again."),
            var text when text.Contains("MaxCharacters", StringComparison.Ordinal) =>
                (ImportCodes.TooLarge, "The file is larger than 50 MB. Export fewer pupils, or fewer years, at a time."),
            var text => (ImportCodes.NotWellFormed, $"The file is not well-formed XML: {Trimmed(text)} Nothing was taken from it: export it again."),
        };
        return RowProblem.Error(0, null, code, message);
    }

    private static string Trimmed(string message) => message.Length <= 200 ? message : message[..200] + "….";
}
