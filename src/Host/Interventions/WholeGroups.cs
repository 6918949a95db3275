using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Interventions;

/// <summary>
/// Reads whole groups where the person sees a part of them, in a scope of the schools concerned: for how many share a cost, never for who they are.
/// </summary>
public sealed class WholeGroups(AppDb db, IServiceScopeFactory scopes)
{
    /// <summary>What the question finds when every pupil of these schools is in sight.</summary>
    internal async Task<T> ReadAsync<T>(IReadOnlyCollection<Guid> schools, Func<AppDb, Task<T>> question)
    {
        // Who sees these schools whole needs no other scope; and work in a transaction of its own reads what it has written.
        if (db.Scope.Everything || schools.All(db.Scope.Schools.Contains))
            return await question(db);
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().Schools.AddRange(schools);
        return await question(work.ServiceProvider.GetRequiredService<AppDb>());
    }
}
