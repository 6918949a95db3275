using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Imports.Applying;
using SendWorkflows.Host.Imports.Checking;
using SendWorkflows.Host.Imports.Reading;
using SendWorkflows.Host.Jobs;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Imports;

/// <summary>One import from received bytes to saved change.</summary>
internal sealed class ImportRun(AppDb db, Actor actor, AuditLog audit, SchoolContracts contracts, RecordFacts recordFacts, TimeProvider time)
{
    internal async Task<ImportOutcome> RunAsync(ReceivedFile file, ImportOrder order, CancellationToken cancellation)
    {
        if (order.Id is { } known && await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == known, cancellation) is { } there)
            return new ImportOutcome(there, []) { WasThere = true };
        var school = await db.Schools.SingleOrDefaultAsync(s => s.Id == order.SchoolId, cancellation) ?? throw new InvalidOperationException("There is no such school.");
        var ruleSet = await db.Authorities.Where(a => a.Code == school.AuthorityCode).Select(a => a.RuleSet).SingleAsync(cancellation);
        var contract = await contracts.OfAsync(ruleSet, cancellation);
        var import = new Import
        {
            Id = order.Id ?? Guid.CreateVersion7(),
            SchoolId = school.Id,
            FileName = ImportFile.NameOf(order.FileName),
            Format = file.Format == FileFormat.Ctf ? "ctf" : "csv",
            ContentHash = file.Hash,
            At = time.GetUtcNow().UtcDateTime,
            UserId = actor.UserId,
        };
        db.Imports.Add(import);
        var reading = Read(file, school, contract);
        var changed = reading.Failure is { } failure ? Fail(import, failure) : await ApplyAsync(import, reading, school, contract, order.Progress, cancellation);
        order.Progress.Say(new WorkProgress("Writing down what came of it"));
        audit.Record(import.Failure is null ? "file-imported" : "import-failed", "import", import.Id.ToString(), Describe(import), schoolId: school.Id);
        await db.SaveChangesAsync(cancellation);
        if (db.Database.CurrentTransaction is { } whole)
            await whole.CommitAsync(cancellation);
        return new ImportOutcome(import, changed);
    }

    private FileReading Read(ReceivedFile file, School school, SchoolContract contract)
    {
        if (file.Refusal is { } refusal)
            return new FileReading([], [], refusal);
        return file.Format == FileFormat.Ctf
            ? new CtfFileReader(school, time.Today()).Read(file.Open())
            : new CsvFileReader(contract.Facts).Read(file.Open(), file.IsUtf8);
    }

    private static IReadOnlyList<Guid> Fail(Import import, RowProblem failure)
    {
        import.Failure = failure.Message;
        Keep(import, [failure]);
        return [];
    }

    private async Task<IReadOnlyList<Guid>> ApplyAsync(Import import, FileReading reading, School school, SchoolContract contract, IWorkProgress progress, CancellationToken cancellation)
    {
        var problems = reading.Problems.ToList();
        var rejected = problems.Where(problem => problem.Rejects).Select(problem => problem.Row).ToHashSet();
        var checker = new RowChecker(contract.Facts, school, import.FileName, time.Today(), reading.On ?? time.Today());
        var rows = new List<StagedRow>();
        foreach (var (number, raw) in reading.Rows.Index())
        {
            progress.Say(new WorkProgress("rows checked", number, reading.Rows.Count));
            var (row, found) = checker.Check(raw);
            problems.AddRange(found);
            if (!rejected.Contains(raw.Number) && !found.Any(problem => problem.Rejects))
                rows.Add(row);
        }

        await db.Database.BeginTransactionAsync(cancellation);
        var applied = await new RowApplication(db, recordFacts, progress, time).RunAsync(school, rows, contract, import.Id, import.Format == "csv", cancellation);
        problems.AddRange(applied.Problems);
        import.Rows = reading.Rows.Select(row => row.Number).Union(rejected).Count();
        import.Applied = applied.Applied;
        import.Unchanged = applied.Unchanged;
        Keep(import, problems);
        return applied.ChangedPupils;
    }

    private static void Keep(Import import, IEnumerable<RowProblem> problems) => import.Problems.AddRange(problems
        .OrderBy(problem => problem.Row)
        .Select(problem => new ImportProblem
        {
            ImportId = import.Id,
            Row = problem.Row,
            Field = problem.Field,
            Code = problem.Code,
            Message = problem.Message,
            Rejected = problem.Rejects,
        }));

    private static string Describe(Import import) =>
        $"{import.FileName} ({import.Format}, SHA-256 {import.ContentHash}): {import.Rows} rows, {import.Applied} applied, {import.Unchanged} unchanged, {import.Rows - import.Applied - import.Unchanged} rejected{(import.Failure is null ? "" : "; could not be read")}.";
}
