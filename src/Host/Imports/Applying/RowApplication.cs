using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Data.Changes;
using SendWorkflows.Host.Imports.Checking;
using SendWorkflows.Host.Jobs;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Imports.Applying;

/// <summary>
/// Applies checked rows to the school's pupils: who they are first, then their facts, which are saved some rows at a time and then forgotten, so that a long file
/// takes no more room than a short one. The caller holds the transaction that makes it one change.
/// </summary>
internal sealed class RowApplication(AppDb db, RecordFacts recordFacts, IWorkProgress progress, TimeProvider time)
{
    private const int RowsAtOnce = 1000;

    private readonly ManyChanges _many = new(db);
    private readonly DateTime _now = time.GetUtcNow().UtcDateTime;
    private readonly List<RowProblem> _problems = [];
    private readonly List<(StagedRow Row, Pupil Pupil, bool Changed)> _taken = [];

    /// <summary>Applies the rows.</summary>
    /// <param name="school">The school.</param>
    /// <param name="rows">Rows whose values are right.</param>
    /// <param name="contract">The facts and ladder.</param>
    /// <param name="importId">The import they came with.</param>
    /// <param name="backOnRoll">Whether standing in the file means being on the school's roll.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal async Task<RowsApplied> RunAsync(
        School school, IReadOnlyList<StagedRow> rows, SchoolContract contract, Guid importId, bool backOnRoll, CancellationToken cancellation)
    {
        var matcher = new PupilMatcher(await ElsewhereAsync(school, rows, cancellation));
        await _many.Rows(db.Pupils.Where(p => p.SchoolId == school.Id)).ForEachAsync(matcher.Add, cancellation);
        var classes = new ClassesByName(db, school.Id, await db.Classes.Where(c => c.SchoolId == school.Id).ToListAsync(cancellation));
        var placed = (await db.Placements.Where(p => p.Pupil.SchoolId == school.Id).Select(p => p.PupilId).Distinct().ToListAsync(cancellation)).ToHashSet();
        var twice = new Twice();
        foreach (var row in rows)
        {
            if (twice.Check(row) is { } again)
                _problems.Add(again);
            else
                Take(row, school, matcher, classes, placed, contract, backOnRoll);
        }

        await _many.SaveAsync(cancellation);
        var changed = new List<Pupil>();
        foreach (var (number, some) in _taken.Chunk(RowsAtOnce).Index())
        {
            progress.Say(new WorkProgress("rows written", number * RowsAtOnce, _taken.Count));
            changed.AddRange(await RecordAsync(some, importId, cancellation));
        }

        await _many.SaveAsync(cancellation);
        return new RowsApplied(changed.Count, _taken.Count - changed.Count, [.. changed.Select(pupil => pupil.Id).Distinct()], _problems);
    }

    /// <summary>Saves what is new in these rows. Returns the pupil of each row that changed something.</summary>
    private async Task<List<Pupil>> RecordAsync((StagedRow Row, Pupil Pupil, bool Changed)[] taken, Guid importId, CancellationToken cancellation)
    {
        var facts = taken.SelectMany(each => each.Row.Facts.Select(fact => new FactOfPupil(each.Pupil.Id, fact))).ToList();
        var recorded = (await recordFacts.WriteAsync(facts, importId, _now, cancellation)).Select(fact => (fact.PupilId, fact.Source)).ToHashSet();
        var changed = taken.Where(each => each.Changed || each.Row.Facts.Exists(fact => recorded.Contains((each.Pupil.Id, fact.Source)))).Select(each => each.Pupil).ToList();
        foreach (var pupil in changed)
        {
            _many.Change.Alter(pupil);
            pupil.ChangedAt = _now;
        }

        return changed;
    }

    private void Take(StagedRow row, School school, PupilMatcher matcher, ClassesByName classes, HashSet<Guid> placed, SchoolContract contract, bool backOnRoll)
    {
        var (pupil, doubt) = matcher.Find(row);
        if (doubt is not null)
        {
            _problems.Add(doubt);
            return;
        }

        var isNew = pupil is null;
        if (pupil is null)
            pupil = NewPupil(row, school);
        else
            _many.Change.Alter(pupil);
        var changed = PupilChange.Apply(pupil, row, classes.IdOf(row.ClassName, pupil.YearGroup), backOnRoll, _problems);
        if (isNew)
        {
            _many.Change.Add(pupil);
            matcher.Add(pupil);
        }

        var isPlaced = Place(row, pupil, placed, contract);
        _taken.Add((row, pupil, isNew || changed || isPlaced));
    }

    private Pupil NewPupil(StagedRow row, School school)
    {
        if (row.YearGroup is null)
        {
            var year = YearGroupText.OfAge(row.BornOn!.Value, row.On);
            _problems.Add(RowProblem.Remark(row.Number, Reading.Columns.YearGroup, ImportCodes.YearGroupFromAge, $"No year group was given, so the year of the pupil's age was taken: {(year == 0 ? "Reception" : year < 0 ? "nursery" : $"year {year}")}. Correct it if the pupil is taught in another."));
            row.YearGroup = year;
        }

        return new Pupil
        {
            Id = Guid.CreateVersion7(),
            SchoolId = school.Id,
            Upn = row.Upn?.Text,
            Surname = row.Surname!,
            Forename = row.Forename!,
            BornOn = row.BornOn!.Value,
            YearGroup = row.YearGroup.Value,
            ChangedAt = _now,
        };
    }

    private bool Place(StagedRow row, Pupil pupil, HashSet<Guid> placed, SchoolContract contract)
    {
        if (placed.Contains(pupil.Id))
            return false;
        var (placement, remark) = FirstPlacement.Of(row, pupil.Id, contract);
        if (remark is not null)
            _problems.Add(remark);
        if (placement is null)
            return false;
        _many.Change.Add(placement);
        return placed.Add(pupil.Id);
    }

    private async Task<HashSet<string>> ElsewhereAsync(School school, IReadOnlyList<StagedRow> rows, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in rows.Where(row => row.Upn is not null).Select(row => row.Upn!.Text).Distinct().Chunk(500))
            found.UnionWith(await db.Pupils.Where(p => p.SchoolId != school.Id && p.LeftOn == null && p.Upn != null && some.Contains(p.Upn)).Select(p => p.Upn!).ToListAsync(cancellation));
        return found;
    }
}
