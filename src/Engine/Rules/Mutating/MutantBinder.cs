using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Binding;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>Compiles mutants as any rule is compiled.</summary>
internal static class MutantBinder
{
    /// <summary>The mutant's condition under a policy's facts and thresholds, or <c>null</c> if no author could have written it: it has an error.</summary>
    internal static Node? Bind(Mutant mutant, Policy policy)
    {
        var problems = new List<Diagnostic>();
        var scope = new BindingScope(policy.Facts, policy.Thresholds, policy.AsOf, new Dictionary<string, Bound>(StringComparer.Ordinal));
        var binder = new RuleBinder(problems);
        var node = binder.Bind(mutant.Written, binder.With(scope, mutant.Group.GlobalParams));
        return problems.Count == 0 ? node : null;
    }
}
