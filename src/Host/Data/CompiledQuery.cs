using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SendWorkflows.Host.Data;

/// <summary>A query that many requests ask, compiled once for each database model: asking it again skips what EF does to recognise a query.</summary>
/// <typeparam name="TQuery">The compiled query as a delegate.</typeparam>
internal sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConcurrentDictionary<IModel, TQuery> _byModel = new();

    /// <summary>The query for this database.</summary>
    internal TQuery For(AppDb db) => _byModel.GetOrAdd(db.Model, _ => compile());
}
