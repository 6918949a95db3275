using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Pages.ProvisionMap;

/// <summary>One table of the map.</summary>
/// <param name="Heading">What each row is.</param>
/// <param name="Of">What the table is a part of; <c>null</c> for the whole map.</param>
/// <param name="Rows">The rows.</param>
public sealed record ProvisionTable(string Heading, string? Of, IReadOnlyList<ProvisionRow> Rows)
{
    /// <summary>Whether a row is one pupil, who has provision, rather than provision that pupils have.</summary>
    public bool NamesProvision => Heading == "Pupil";
}
