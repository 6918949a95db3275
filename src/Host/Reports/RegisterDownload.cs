using System.Text;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Reports;

/// <summary>Makes the register's file and records who took it away.</summary>
public sealed class RegisterDownload(AppDb db, AuditLog audit, Actor actor)
{
    /// <summary>The file's bytes. One audit entry.</summary>
    public async Task<byte[]> MakeAsync(IReadOnlyList<RegisterLine> lines, CancellationToken cancellation)
    {
        audit.Record("register-downloaded", "register", "sen-register", Words.Count(lines.Count, "pupil"), actor.SchoolIds is [var school, ..] ? school : null);
        await db.SaveChangesAsync(cancellation);
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(RegisterCsv.Write(lines))];
    }
}
