using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>One thing that can be wrong with a rule set, looked for after everything has been read.</summary>
internal interface IRuleCheck
{
    IEnumerable<Diagnostic> Run(RuleSetUnderCheck set);
}
