namespace SendWorkflows.Host.Interventions;

/// <summary>How a school counts the money of its provision. Information for the school; no sum is ever asked of a pupil before a request.</summary>
public sealed class ProvisionBudget
{
    /// <summary>The school.</summary>
    public Guid SchoolId { get; init; }

    /// <summary>The month in which its year of account begins, from 1: April for maintained schools, September for academies.</summary>
    public int YearStartsIn { get; set; } = 4;

    /// <summary>The notional SEN budget of a year (pence); <c>null</c> if not known.</summary>
    public long? NotionalPence { get; set; }

    /// <summary>The first day of the year of account that <paramref name="day"/> is in.</summary>
    public DateOnly YearOf(DateOnly day) => new(day.Month >= YearStartsIn ? day.Year : day.Year - 1, YearStartsIn, 1);
}
