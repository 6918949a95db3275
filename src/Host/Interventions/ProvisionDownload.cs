using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Interventions;

/// <summary>The provision map as a file for a spreadsheet, and who took it away. A cell that a spreadsheet would run as a formula is marked as text.</summary>
public sealed class ProvisionDownload(AppDb db, ProvisionWords words, AuditLog audit)
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" };

    private static readonly string[] Headings =
    [
        "Surname", "Forename", "Class", "Year", "Provision", "Wave", "Area", "Led by", "Kind of staff", "Adults", "Pupils in group", "From", "Until", "Minutes a week",
        "Sessions planned so far", "Sessions attended", "Sessions missed", "Minutes planned so far", "Minutes attended", "Progress", "Cost planned this year (pounds)", "Cost delivered this year so far (pounds)",
    ];

    /// <summary>The file's bytes. One audit entry.</summary>
    public async Task<byte[]> MakeAsync(ProvisionMapView map, CancellationToken cancellation)
    {
        audit.Record("provision-map-downloaded", "school", map.SchoolId.ToString(), $"{Words.Count(map.Lines.Count, "line")} of the provision map.", map.SchoolId);
        await db.SaveChangesAsync(cancellation);
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Write(map))];
    }

    internal string Write(ProvisionMapView map)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Configuration))
        {
            Row(csv, Headings);
            foreach (var line in map.Lines)
                Row(csv, Cells(line));
        }

        return text.ToString();
    }

    private IEnumerable<string> Cells(ProvisionLine line)
    {
        var (pupil, given) = (line.Member.Pupil, line.Intervention);
        return
        [
            pupil.Surname, pupil.Forename, pupil.Class?.Name ?? "", Words.Year(pupil.YearGroup), given.Name, words.WaveName(given.Wave), given.Area ?? "", given.Leader?.DisplayName ?? "",
            words.StaffName(given.StaffKind), Plain(given.Adults), Plain(line.GroupSize), Day(given.From), Day(given.Until), Plain(given.MinutesAWeek),
            Plain(line.PlannedSessions), Plain(line.Attended), Plain(line.Missed), Plain(line.PlannedMinutes), Plain(line.Minutes),
            line.Member.Progress is null ? "" : words.ProgressName(line.Member.Progress), Money.Plain(line.PlannedPence), Money.Plain(line.DeliveredPence),
        ];
    }

    private static string Plain(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Row(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.NextRecord();
    }
}
