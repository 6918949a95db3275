using System.Text;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Reports;

/// <summary>Makes the register's files and records who took one away.</summary>
public sealed class RegisterDownload(AppDb db, AuditLog audit, Actor actor)
{
    /// <summary>The bytes of a CSV file with every column. One audit entry.</summary>
    public async Task<byte[]> CsvAsync(IReadOnlyList<RegisterLine> lines, CancellationToken cancellation)
    {
        await RecordAsync(lines, cancellation);
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(RegisterCsv.Write(lines))];
    }

    /// <summary>The bytes of a spreadsheet (.xlsx) with these columns. One audit entry.</summary>
    public async Task<byte[]> WorkbookAsync(IReadOnlyList<RegisterLine> lines, IReadOnlyList<RegisterColumn> columns, CancellationToken cancellation)
    {
        await RecordAsync(lines, cancellation);
        return RegisterWorkbook.Write(lines, columns);
    }

    private async Task RecordAsync(IReadOnlyList<RegisterLine> lines, CancellationToken cancellation)
    {
        audit.Record("register-downloaded", "register", "sen-register", Words.Count(lines.Count, "pupil"), actor.SchoolIds is [var school, ..] ? school : null);
        await db.SaveChangesAsync(cancellation);
    }
}
