namespace SendWorkflows.Engine.Facts;

/// <summary>The ways a fact can be derived: a closed list.</summary>
public static class Derivations
{
    /// <summary>The day asked about itself.</summary>
    public const string AsOf = "as-of";

    /// <summary>Days from a date to the day asked about.</summary>
    public const string DaysSince = "days-since";

    /// <summary>Whole weeks from a date to the day asked about.</summary>
    public const string WeeksSince = "weeks-since";

    /// <summary>Whole months from a date to the day asked about: a date of birth gives the age in months.</summary>
    public const string MonthsSince = "months-since";

    /// <summary>The school's terms that have ended from a date to the day asked about. Needs the school's calendar.</summary>
    public const string TermsSince = "terms-since";

    /// <summary>The number of records, or of those whose <c>when</c> field is true.</summary>
    public const string Count = "count";

    /// <summary>The field of the only record; not known when there is none or more than one.</summary>
    public const string Only = "only";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [AsOf, DaysSince, WeeksSince, MonthsSince, TermsSince, Count, Only];
}
