using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Data.Changes;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>Writes very many facts, and forgets them.</summary>
internal static class ManyFacts
{
    /// <summary>Inserts the facts, in their order, in the transaction that is open.</summary>
    internal static async Task WriteAsync(AppDb db, IReadOnlyCollection<PupilFact> facts, CancellationToken cancellation)
    {
        if (db.Database.IsNpgsql())
        {
            var change = new ListedChange(db);
            foreach (var fact in facts)
                change.Add(fact);
            await change.SaveAsync(cancellation);
            return;
        }

        db.PupilFacts.AddRange(facts);
        await db.SaveChangesAsync(cancellation);
        foreach (var fact in facts)
            db.Entry(fact).State = EntityState.Detached;
    }
}
