using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SendWorkflows.Host.Reports;

/// <summary>The register as a file for a spreadsheet. A cell that a spreadsheet would run as a formula is marked as text.</summary>
internal static class RegisterCsv
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        NewLine = "\r\n",
    };

    internal static string Write(IEnumerable<RegisterLine> lines)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Configuration))
        {
            Row(csv, ["Surname", "Forename", "Unique Pupil Number", "Date of birth", "Class", "Year", "Provision", "Main need", "Areas of need", "Layer", "Cycle", "Next review"]);
            foreach (var line in lines)
                Row(csv, [line.Surname, line.Forename, line.Upn, Day(line.BornOn), line.ClassName, Words.Year(line.YearGroup), line.Provision, line.Need,
                    string.Join("; ", line.Areas), string.Join("; ", line.Layers), PlanStateWords.Of(line.State),
                    line.NextReview is { } on ? Day(on) : ""]);
        }

        return text.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Row(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.NextRecord();
    }
}
