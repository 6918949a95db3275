namespace SendWorkflows.Host.RuleSets;

/// <summary>Codes of problems with the folders of rule sets.</summary>
public static class RuleSetCodes
{
    /// <summary>A rule set extends itself, directly or through others.</summary>
    public const string ExtendsCycle = "ruleset-extends-itself";

    /// <summary>There is no folder with a rule set's name.</summary>
    public const string NoSuchFolder = "ruleset-not-found";

    /// <summary>A folder has no <c>ruleset.json</c>.</summary>
    public const string NoManifest = "ruleset-no-manifest";

    /// <summary>There is no catalogue of facts beside the rule sets.</summary>
    public const string NoFacts = "ruleset-no-facts";
}
