using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>Writes very many facts, and forgets them.</summary>
internal static class ManyFacts
{
    // COPY would be faster still and is refused where there is row-level security; a list for each column passes through it like any other insert.
    private const string Insert = """
        INSERT INTO "PupilFacts" ("PupilId", "Name", "Value", "On", "Source", "RecordedAt", "ImportId")
        SELECT n.pupil, n.name, n.value, n.day, n.source, n.recorded, n.import
        FROM unnest(@pupils, @names, @values, @days, @sources, @recorded, @imports) AS n (pupil, name, value, day, source, recorded, import)
        """;

    /// <summary>Inserts the facts, in their order.</summary>
    internal static async Task WriteAsync(AppDb db, IReadOnlyCollection<PupilFact> facts, CancellationToken cancellation)
    {
        if (facts.Count == 0)
            return;
        if (db.Database.IsNpgsql())
        {
            await InsertAsync(db, facts, cancellation);
            return;
        }

        db.PupilFacts.AddRange(facts);
        await db.SaveChangesAsync(cancellation);
        foreach (var fact in facts)
            db.Entry(fact).State = EntityState.Detached;
    }

    private static async Task InsertAsync(AppDb db, IReadOnlyCollection<PupilFact> facts, CancellationToken cancellation)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync(Insert, Columns(facts), cancellation);
        }
        catch (PostgresException problem)
        {
            // As whenever something is saved: whoever was overtaken looks again.
            throw new DbUpdateException($"{facts.Count} facts could not be written: {problem.Message}", problem);
        }
    }

    private static IEnumerable<object> Columns(IReadOnlyCollection<PupilFact> facts) =>
    [
        List("pupils", NpgsqlDbType.Uuid, facts.Select(fact => fact.PupilId).ToArray()),
        List("names", NpgsqlDbType.Text, facts.Select(fact => fact.Name).ToArray()),
        List("values", NpgsqlDbType.Text, facts.Select(fact => fact.Value).ToArray()),
        List("days", NpgsqlDbType.Date, facts.Select(fact => fact.On).ToArray()),
        List("sources", NpgsqlDbType.Text, facts.Select(fact => fact.Source).ToArray()),
        List("recorded", NpgsqlDbType.TimestampTz, facts.Select(fact => fact.RecordedAt).ToArray()),
        List("imports", NpgsqlDbType.Uuid, facts.Select(fact => fact.ImportId).ToArray()),
    ];

    private static NpgsqlParameter List(string name, NpgsqlDbType type, Array values) => new(name, NpgsqlDbType.Array | type) { Value = values };
}
