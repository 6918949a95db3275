using Npgsql;
using NpgsqlTypes;
using SendWorkflows.Benchmarks.Pupils;
using SendWorkflows.Benchmarks.Timers;
using SendWorkflows.Engine.Facts;
using SendWorkflows.TestKit;

namespace SendWorkflows.Benchmarks.Data;

/// <summary>Fills a service's PostgreSQL database with invented pupils and their facts by COPY: schools of 300 in one authority, one pupil in six placed.</summary>
internal sealed class ManyPupils(string connection, FactCatalogue catalogue)
{
    private const int PupilsOfSchool = 300;
    private const int BlockOfSchools = 100;
    private static readonly DateTime Recorded = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly TrueOn = new(2026, 11, 2);
    private readonly Dictionary<FactValue, string> _texts = [];

    /// <summary>How many facts were written.</summary>
    internal long Facts { get; private set; }

    /// <summary>Fills the database; facts are written before they are indexed.</summary>
    internal async Task FillAsync(int pupils)
    {
        await RawQueue.ExecuteAsync(connection, """
            INSERT INTO "Authorities" ("Code", "Name", "RuleSet") VALUES ('205', 'An authority', '205-hammersmith-and-fulham');
            DROP INDEX "IX_PupilFacts_PupilId_Name_On"; ALTER TABLE "PupilFacts" DROP CONSTRAINT "PK_PupilFacts"; ALTER TABLE "PupilFacts" DROP CONSTRAINT "FK_PupilFacts_Pupils_PupilId";
            """);
        var schools = 0;
        foreach (var block in Invention.Pupils(pupils).Chunk(PupilsOfSchool * BlockOfSchools))
        {
            var ids = Enumerable.Range(0, (block.Length + PupilsOfSchool - 1) / PupilsOfSchool).Select(_ => Guid.CreateVersion7()).ToList();
            var known = block.Select((pupil, i) => (Id: Guid.CreateVersion7(), School: ids[i / PupilsOfSchool], Pupil: pupil)).ToList();
            await SchoolsAsync(ids, schools);
            await PupilsAsync(known.ConvertAll(each => (each.Id, each.School)));
            await FactsAsync(known.ConvertAll(each => (each.Id, each.Pupil)));
            schools += ids.Count;
        }

        await RawQueue.ExecuteAsync(connection, """
            SET maintenance_work_mem = '512MB';
            ALTER TABLE "PupilFacts" ADD CONSTRAINT "PK_PupilFacts" PRIMARY KEY ("Id");
            CREATE INDEX "IX_PupilFacts_PupilId_Name_On" ON "PupilFacts" ("PupilId", "Name", "On");
            ALTER TABLE "PupilFacts" ADD CONSTRAINT "FK_PupilFacts_Pupils_PupilId" FOREIGN KEY ("PupilId") REFERENCES "Pupils" ("Id") ON DELETE CASCADE;
            """);
        await RawQueue.ExecuteAsync(connection, "VACUUM ANALYZE");
    }

    private async Task SchoolsAsync(List<Guid> ids, int before)
    {
        await CopyAsync("\"Schools\" (\"Id\", \"Urn\", \"Establishment\", \"Name\", \"Phase\", \"AuthorityCode\")", ids.Select((id, i) =>
            new object[] { id, $"{100_000 + before + i}", $"{before + i:0000}", $"School {before + i}", "primary", "205" }));
        await CopyAsync("\"SchoolDates\" (\"SchoolId\", \"Calendar\", \"ChangedAt\")", ids.Select(id => new object[] { id, TermDates.OrdinaryYear, Recorded }));
    }

    private async Task PupilsAsync(List<(Guid Id, Guid School)> pupils)
    {
        await CopyAsync("\"Pupils\" (\"Id\", \"SchoolId\", \"Surname\", \"Forename\", \"BornOn\", \"YearGroup\", \"HomeAuthorityCode\", \"SharedWithAuthority\", \"ChangedAt\")", pupils.Select((each, i) =>
            new object[] { each.Id, each.School, $"Surname{i}", $"Forename{i}", new DateOnly(2016, 1, 15).AddDays(i % 3000), i % 12, "205", false, Recorded }));
        await CopyAsync("\"Placements\" (\"Id\", \"PupilId\", \"Ladder\", \"Layer\", \"From\")", pupils.Where((_, i) => i % 6 == 0).Select(each =>
            new object[] { Guid.CreateVersion7(), each.Id, "five-stage", "stage-3", new DateOnly(2026, 9, 3) }));
    }

    private Task FactsAsync(List<(Guid Id, Pupil Pupil)> pupils) => CopyAsync(
        "\"PupilFacts\" (\"PupilId\", \"Name\", \"Value\", \"On\", \"Source\", \"RecordedAt\")",
        pupils.SelectMany((each, row) => EngineFacts.Of(each.Pupil, catalogue).Known.Select(fact =>
        {
            Facts++;
            return new object[] { each.Id, fact.Name, TextOf(fact.Value), TrueOn, $"autumn.csv, row {row}", Recorded };
        })));

    private string TextOf(FactValue value)
    {
        if (value.List is not null)
            return FactValueJson.Write(value);
        if (!_texts.TryGetValue(value, out var text))
            _texts[value] = text = FactValueJson.Write(value);
        return text;
    }

    private async Task CopyAsync(string table, IEnumerable<object[]> rows)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var writer = await open.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT BINARY)");
        writer.Timeout = TimeSpan.FromHours(1);
        foreach (var row in rows)
        {
            await writer.StartRowAsync();
            foreach (var value in row)
                await WriteAsync(writer, value);
        }

        await writer.CompleteAsync();
    }

    private static Task WriteAsync(NpgsqlBinaryImporter writer, object value) => value switch
    {
        Guid id => writer.WriteAsync(id, NpgsqlDbType.Uuid),
        string text => writer.WriteAsync(text, NpgsqlDbType.Text),
        DateOnly day => writer.WriteAsync(day, NpgsqlDbType.Date),
        DateTime instant => writer.WriteAsync(instant, NpgsqlDbType.TimestampTz),
        int number => writer.WriteAsync(number, NpgsqlDbType.Integer),
        _ => writer.WriteAsync((bool)value, NpgsqlDbType.Boolean),
    };
}
