using Microsoft.EntityFrameworkCore;

namespace SendWorkflows.Host.Data.Changes;

/// <summary>Rows that Entity Framework has read and keeps track of: it finds out itself what was altered.</summary>
internal sealed class TrackedChange(AppDb db) : IChange
{
    public void Add<T>(T row)
        where T : class => db.Add(row);

    public void Alter<T>(T row)
        where T : class
    {
    }

    public void Remove<T>(T row)
        where T : class
    {
        if (db.Entry(row).State != EntityState.Deleted)
            db.Remove(row);
    }
}
