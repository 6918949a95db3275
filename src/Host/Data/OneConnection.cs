using Microsoft.EntityFrameworkCore;

namespace SendWorkflows.Host.Data;

/// <summary>
/// Lets what one piece of work asks go over one connection. Each question that opens its own is told for whom it works and cleared afterwards, which costs the database more
/// than a small question.
/// </summary>
internal sealed class OneConnection(AppDb db, KeptConnections kept)
{
    private bool _open;

    /// <summary>Keeps a connection from now on, unless as many are kept as may be: then each question opens its own as ever.</summary>
    internal async Task OpenAsync(CancellationToken cancellation)
    {
        if (_open || !kept.Take())
            return;
        _open = true;
        try
        {
            await db.Database.OpenConnectionAsync(cancellation);
        }
        catch
        {
            _open = false;
            kept.Return();
            throw;
        }
    }

    /// <summary>Gives it back. Nothing happens if none is kept.</summary>
    internal async Task CloseAsync()
    {
        if (!_open)
            return;
        _open = false;
        try
        {
            await db.Database.CloseConnectionAsync();
        }
        finally
        {
            kept.Return();
        }
    }
}
