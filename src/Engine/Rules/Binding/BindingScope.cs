using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Engine.Rules.Binding;

/// <summary>The names that an expression can use.</summary>
/// <param name="Facts">What <c>pupil</c> has.</param>
/// <param name="Thresholds">What <c>thresholds</c> has, by name.</param>
/// <param name="AsOf">The day whose thresholds are meant.</param>
/// <param name="Parameters">Global and local parameters, by name.</param>
internal sealed record BindingScope(
    FactCatalogue Facts, IReadOnlyDictionary<string, Threshold> Thresholds, DateOnly AsOf, IReadOnlyDictionary<string, Bound> Parameters)
{
    /// <summary>The words that no parameter or variable may be called.</summary>
    internal static readonly string[] Reserved = ["pupil", "thresholds", "true", "false", "and", "or", "not", "in", "date", "null"];

    internal BindingScope With(string name, Bound parameter) =>
        this with { Parameters = new Dictionary<string, Bound>(Parameters, StringComparer.Ordinal) { [name] = parameter } };
}
