using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Imports.Reading;

namespace SendWorkflows.Host.Imports;

/// <summary>
/// Brings a school's file in: a Common Transfer File or CSV. Rows are read and checked one by one; a bad one is reported and holds up no good one;
/// all good ones are applied in one transaction with an audit entry. A file that cannot be read to its end applies nothing. The same file again
/// changes nothing.
/// </summary>
public sealed class ImportFile(IServiceScopeFactory scopes)
{
    /// <summary>Brings the file in and records the import, even one that failed.</summary>
    /// <param name="content">The file's bytes; read once, to its end or to the first limit.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="schoolId">The school whose data it is. That the person may import for it is the caller's to check.</param>
    /// <param name="userId">Who brings it in; <c>null</c> from the command line.</param>
    /// <param name="cancellation">Stops the work; nothing is applied then.</param>
    /// <exception cref="InvalidOperationException">There is no such school.</exception>
    public Task<ImportOutcome> RunAsync(
        Stream content, string fileName, Guid schoolId, Guid? userId = null, CancellationToken cancellation = default) =>
        RunAsync(content, new ImportOrder(fileName, schoolId, userId), cancellation);

    /// <summary>Brings the file in as ordered.</summary>
    /// <exception cref="InvalidOperationException">There is no such school.</exception>
    public async Task<ImportOutcome> RunAsync(Stream content, ImportOrder order, CancellationToken cancellation)
    {
        await using var file = await ReceivedFile.KeepAsync(content, cancellation);
        try
        {
            return await RunOnceAsync(file, order, cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody changed the same pupils at the same moment. What they did is seen by a second look.
            return await RunOnceAsync(file, order, cancellation);
        }
    }

    /// <summary>A file's name as it is kept: without folders and control characters, and not too long.</summary>
    internal static string NameOf(string fileName)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        name = string.Concat(name.Where(character => !char.IsControl(character)));
        return name.Length switch { 0 => "file", > 120 => name[..120], _ => name };
    }

    /// <summary>
    /// Works in a scope of its own that sees every pupil: an administrator may bring in data about pupils whose pages they may not open, and
    /// whether a UPN is in use elsewhere can only be told by looking everywhere.
    /// </summary>
    private async Task<ImportOutcome> RunOnceAsync(ReceivedFile file, ImportOrder order, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        if (order.UserId is { } id)
        {
            var user = await scope.ServiceProvider.GetRequiredService<AppDb>().Users.Include(u => u.Assignments).SingleAsync(u => u.Id == id, cancellation);
            scope.ServiceProvider.GetRequiredService<Actor>().Become(user);
        }

        return await scope.ServiceProvider.GetRequiredService<ImportRun>().RunAsync(file, order, cancellation);
    }
}
