using System.Collections.Concurrent;
using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Benchmarks.Pupils;

/// <summary>The same pupils as the engine knows them.</summary>
public static class EngineFacts
{
    private static readonly DateOnly AsOf = MeasuredPolicy.AsOf;
    private static readonly ConcurrentDictionary<object, FactValue> Shared = [];

    public static FactSet Of(Pupil pupil, FactCatalogue catalogue) => FactSelection.AsOf(catalogue, Dated(pupil, catalogue), AsOf);

    private static IEnumerable<DatedFact> Dated(Pupil pupil, FactCatalogue catalogue)
    {
        foreach (var (name, value) in Values(pupil))
        {
            if (value is not null)
                yield return new DatedFact(name, OneOf(value), AsOf, "invented");
        }

        if (pupil.Needs is { } needs)
            yield return new DatedFact("Needs", FactValue.Of(new FactList(needs.Select(need => OneOf(need)), pupil.AreNeedsComplete)), AsOf, "invented");
        if (pupil.Cycles is { } cycles)
            yield return new DatedFact("Cycles", FactValue.Of(new FactList(cycles.Select(cycle => Record(catalogue["Cycles"]!, cycle)), pupil.AreCyclesComplete)), AsOf, "invented");
    }

    private static (string Name, object? Value)[] Values(Pupil pupil) =>
    [
        ("AttendancePercent", pupil.AttendancePercent), ("PersistentAbsence", pupil.PersistentAbsence), ("AgeYears", pupil.AgeYears),
        ("ReadingAgeGapMonths", pupil.ReadingAgeGapMonths), ("StandardisedReading", pupil.StandardisedReading), ("StandardisedMaths", pupil.StandardisedMaths),
        ("PhonicsScore", pupil.PhonicsScore), ("ProgressScore", pupil.ProgressScore), ("PrimaryNeed", pupil.PrimaryNeed), ("SenStatus", pupil.SenStatus),
        ("CurrentLayer", pupil.CurrentLayer), ("TermsOnSupport", pupil.TermsOnSupport), ("WeeksSinceReview", pupil.WeeksSinceReview),
        ("Exclusions", pupil.Exclusions), ("BehaviourPoints", pupil.BehaviourPoints), ("ParentConcern", pupil.ParentConcern),
        ("PupilConcern", pupil.PupilConcern), ("TeacherConcern", pupil.TeacherConcern), ("MedicalDiagnosis", pupil.MedicalDiagnosis),
        ("HearingLoss", pupil.HearingLoss), ("VisionLoss", pupil.VisionLoss), ("LookedAfter", pupil.LookedAfter), ("Eal", pupil.Eal),
        ("AdmittedOn", pupil.AdmittedOn), ("LastReviewOn", pupil.LastReviewOn), ("SpecialistInvolved", pupil.SpecialistInvolved), ("SdqTotal", pupil.SdqTotal),
    ];

    private static FactValue Record(FactDefinition list, Cycle cycle)
    {
        var values = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        foreach (var (name, value) in ((string, object?)[])
            [("Reviewed", cycle.Reviewed), ("Progress", cycle.Progress), ("Weeks", cycle.Weeks), ("EndedOn", cycle.EndedOn), ("SpecialistInvolved", cycle.SpecialistInvolved)])
        {
            if (value is not null)
                values[name] = OneOf(value);
        }

        return FactValue.Of(new FactRecord(list, values));
    }

    /// <summary>One object for equal values: a hundred thousand pupils then fit into memory.</summary>
    private static FactValue OneOf(object value) => Shared.GetOrAdd(value, static each => each switch
    {
        bool truth => FactValue.Of(truth),
        int number => FactValue.Of((decimal)number),
        decimal number => FactValue.Of(number),
        DateOnly date => FactValue.Of(date),
        Progress progress => FactValue.Of(progress switch { Progress.None => "none", Progress.Limited => "limited", Progress.Expected => "expected", _ => "good" }),
        _ => FactValue.Of(each.ToString()!),
    });
}
