using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Rules.Cases;

/// <summary>One test that an author wrote beside the rules: an invented pupil and the outcomes expected.</summary>
/// <param name="Name">Who the pupil is and what is special.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="AsOf">The day the policy is read on; <c>null</c> if neither the case nor its file says.</param>
/// <param name="Facts">The facts, written as in a facts file.</param>
/// <param name="Expected">The outcome expected of each rule.</param>
/// <param name="Missing">For some of the rules, the facts that must be reported as missing.</param>
/// <param name="Suggests">The events suggested by the rules expected; <c>null</c> if the case does not say.</param>
/// <param name="Because">Why these outcomes are right.</param>
/// <param name="ExpectationFrom">Where the expectation came from.</param>
public sealed record RuleCase(
    string Name,
    Place Place,
    DateOnly? AsOf,
    JsonNode? Facts,
    IReadOnlyDictionary<string, Outcome> Expected,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Missing,
    IReadOnlyList<string>? Suggests,
    string? Because,
    string? ExpectationFrom);
