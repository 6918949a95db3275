using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Imports.Checking;

/// <summary>A row whose values have been checked. Whom it is about is not settled yet.</summary>
/// <param name="Number">The row.</param>
internal sealed record StagedRow(int Number)
{
    internal Upn? Upn { get; set; }

    internal string? Surname { get; set; }

    internal string? Forename { get; set; }

    internal DateOnly? BornOn { get; set; }

    internal int? YearGroup { get; set; }

    internal string? ClassName { get; set; }

    internal string? HomeAuthority { get; set; }

    /// <summary>The day the row is true of.</summary>
    internal DateOnly On { get; set; }

    /// <summary>When the present SEN provision began, where the file says so.</summary>
    internal DateOnly? ProvisionSince { get; set; }

    internal List<DatedFact> Facts { get; } = [];

    /// <summary>The newest value of a fact in this row.</summary>
    internal DatedFact? Newest(string name) => Facts.Where(fact => fact.Name == name).OrderBy(fact => fact.On).LastOrDefault();
}
