using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SendWorkflows.Host.Imports;

/// <summary>The problems of an import as a CSV file, to work through beside the original.</summary>
public static class ProblemsCsv
{
    /// <summary>The file's bytes: UTF-8 with a mark, so that spreadsheets read it rightly. A value that a spreadsheet would take for a formula is disarmed.</summary>
    public static byte[] Write(IEnumerable<ImportProblem> problems)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape }))
        {
            Row(csv, "Row", "Field", "Taken", "Code", "Message");
            foreach (var problem in problems)
                Row(csv, problem.Row.ToString(CultureInfo.InvariantCulture), problem.Field ?? "", problem.Rejected ? "no" : "yes", problem.Code, problem.Message);
        }

        return bytes.ToArray();
    }

    private static void Row(CsvWriter csv, params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
            csv.WriteField(value);
        csv.NextRecord();
    }
}
