using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SendWorkflows.Host.Imports;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Commands;

/// <summary>An import as people and programs read it.</summary>
internal static class ImportOutput
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    internal static string Json(Import import) => JsonSerializer.Serialize(
        new
        {
            import.Rows,
            import.Applied,
            import.Unchanged,
            Rejected = import.Problems.Where(p => p.Rejected).Select(p => new { p.Row, p.Field, p.Code, p.Message }),
            Remarks = import.Problems.Where(p => !p.Rejected).Select(p => new { p.Row, p.Field, p.Code, p.Message }),
            import.Failure,
        },
        Plain) + "\n";

    internal static string Text(Import import, School school)
    {
        var text = new StringBuilder();
        if (import.Failure is null)
            text.AppendLine(CultureInfo.InvariantCulture, $"{school.Name}: {import.Rows} rows, {import.Applied} applied, {import.Unchanged} unchanged, {import.Rows - import.Applied - import.Unchanged} rejected.");
        foreach (var problem in import.Problems)
        {
            var place = problem.Row == 0 ? import.FileName : problem.Field is null ? $"row {problem.Row}" : $"row {problem.Row}, {problem.Field}";
            text.AppendLine(CultureInfo.InvariantCulture, $"{place}: {(problem.Rejected ? "" : "remark: ")}{problem.Message}");
        }

        return text.ToString();
    }
}
