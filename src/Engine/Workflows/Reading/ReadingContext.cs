using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Workflows.Reading;

/// <summary>What is known so far while a file is read, and every problem found.</summary>
internal sealed class ReadingContext(IReadOnlyCollection<string>? knownRules, IReadOnlyCollection<string> knownRoles)
{
    internal List<Diagnostic> Problems { get; } = [];

    internal Dictionary<string, WorkflowState> StatesById { get; } = new(StringComparer.Ordinal);

    internal List<WorkflowState> States { get; } = [];

    internal Dictionary<string, DateDefinition> Dates { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Delay> Delays { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, EventDefinition> Events { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Roles { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Rules { get; } = new(StringComparer.Ordinal);

    internal void Error(string code, Place place, string message, string? help = null) =>
        Problems.Add(Diagnostic.Error(code, place, message, help));

    internal void Warning(string code, Place place, string message, string? help = null) =>
        Problems.Add(Diagnostic.Warning(code, place, message, help));

    /// <summary>A role, noted as used; one that nobody can have is reported.</summary>
    internal string Role(JsonNode? node)
    {
        if (node is null)
            return "";
        if (!knownRoles.Contains(node.Text))
            Error(WorkflowCodes.UnknownRole, node.Place, $"\"{node.Text}\" is no role.", NearestName.Help(node.Text, knownRoles) ?? $"The roles are {string.Join(", ", knownRoles)}.");
        Roles.Add(node.Text);
        return node.Text;
    }

    /// <summary>A rule's id, noted as asked; one that the rule set lacks is reported if the rule set is known.</summary>
    internal string Rule(JsonNode? node)
    {
        if (node is null)
            return "";
        if (knownRules is not null && !knownRules.Contains(node.Text))
            Error(WorkflowCodes.UnknownRule, node.Place, $"No rule is called \"{node.Text}\".", NearestName.Help(node.Text, knownRules));
        Rules.Add(node.Text);
        return node.Text;
    }
}
