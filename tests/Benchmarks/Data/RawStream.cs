using Npgsql;

namespace SendWorkflows.Benchmarks.Data;

/// <summary>Merely streaming what a what-if needs, in whatever order the server likes, as the owner of the tables: each column read as what it is, nothing kept.</summary>
internal static class RawStream
{
    private static readonly string[] Questions =
    [
        """SELECT "Id", "SchoolId", "BornOn", "YearGroup" FROM "Pupils" WHERE "LeftOn" IS NULL""",
        """SELECT f."PupilId", f."Name", f."Value", f."On", f."Id" FROM "PupilFacts" f JOIN "Pupils" p ON p."Id" = f."PupilId" WHERE p."LeftOn" IS NULL AND f."On" <= '2026-11-20'""",
        """SELECT a."PupilId", a."Ladder", a."Layer", a."Area", a."From", a."To" FROM "Placements" a JOIN "Pupils" p ON p."Id" = a."PupilId" WHERE p."LeftOn" IS NULL AND a."From" <= '2026-11-20'""",
    ];

    /// <summary>How many rows there were.</summary>
    internal static async Task<long> ReadAsync(string connection)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        var rows = 0L;
        foreach (var question in Questions)
        {
            await using var command = new NpgsqlCommand(question, open) { CommandTimeout = 0 };
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows++;
                for (var i = 0; i < reader.FieldCount; i++)
                    Take(reader, i);
            }
        }

        return rows;
    }

    private static void Take(NpgsqlDataReader reader, int column)
    {
        if (reader.IsDBNull(column))
            return;
        var type = reader.GetFieldType(column);
        if (type == typeof(string))
            _ = reader.GetString(column);
        else if (type == typeof(Guid))
            _ = reader.GetGuid(column);
        else if (type == typeof(long))
            _ = reader.GetInt64(column);
        else if (type == typeof(int))
            _ = reader.GetInt32(column);
        else
            _ = reader.GetFieldValue<DateOnly>(column);
    }
}
