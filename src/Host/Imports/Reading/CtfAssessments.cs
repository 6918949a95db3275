namespace SendWorkflows.Host.Imports.Reading;

/// <summary>
/// Statutory teacher assessments as attainment against what is expected for age. The newest of a subject counts, dated at the end of its school
/// year. Results that say nothing of attainment (absent, left, disapplied) are passed over.
/// </summary>
internal static class CtfAssessments
{
    private const string TeacherAssessment = "TA";

    private static readonly Dictionary<string, string> Standards = new(StringComparer.Ordinal)
    {
        ["GDS"] = "greater-depth",
        ["EXS"] = "expected",
        ["WTS"] = "working-towards",
        ["HNM"] = "below",
        ["EM"] = "below",
        ["PK1"] = "below",
        ["PK2"] = "below",
        ["PK3"] = "below",
        ["PK4"] = "below",
        ["PK5"] = "below",
        ["PK6"] = "below",
    };

    internal static IEnumerable<RawField> Fields(CtfElement pupil, CtfHeader header) =>
        from assessment in pupil.All("StageAssessment")
        where assessment["Method"] == TeacherAssessment
        let fact = FactOf(assessment)
        let year = CtfPupil.Whole(assessment["Year"])
        where fact is not null && year is > 1990 and < 2100 && Standards.ContainsKey(assessment["Result"] ?? "")
        group (Result: Standards[assessment["Result"]!], Year: year.Value) by fact into subject
        let newest = subject.MaxBy(one => one.Year)
        let ended = new DateOnly(newest.Year, 7, 31)
        select new RawField(subject.Key, "StageAssessment/Result", newest.Result, ended > header.On ? header.On : ended);

    private static string? FactOf(CtfElement assessment) => (assessment["Subject"], assessment["Component"]) switch
    {
        ("ENG", "REA") or ("REA", _) => "ReadingAttainment",
        ("ENG", "WRI") or ("WRI", _) => "WritingAttainment",
        ("MAT", _) => "MathsAttainment",
        _ => null,
    };
}
