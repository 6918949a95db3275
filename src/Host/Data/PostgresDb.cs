using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Data;

/// <summary>The model on PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, AccessScope scope) : AppDb(options, scope)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // On the first morning of term every run is written anew: with as much room again in its page it stays there, and its indexes need no second entry.
        builder.Entity<WorkflowRun>().HasStorageParameter("fillfactor", 50);
    }
}
