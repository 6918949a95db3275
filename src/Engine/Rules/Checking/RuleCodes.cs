namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>Codes of problems with rule sets, one sentence each in docs/diagnostics.md.</summary>
public static class RuleCodes
{
    /// <summary>A rule has neither or both of an expression and nested rules.</summary>
    public const string Shape = "rule-shape";

    /// <summary>An expression cannot be read.</summary>
    public const string Syntax = "rule-syntax";

    /// <summary>An expression is too long or too deep.</summary>
    public const string TooLarge = "rule-too-large";

    /// <summary>An expression names a fact that is not declared.</summary>
    public const string UnknownFact = "rule-unknown-fact";

    /// <summary>An expression names a field, method or parameter that is not there.</summary>
    public const string UnknownName = "rule-unknown-name";

    /// <summary>An expression names a threshold that is not declared.</summary>
    public const string UnknownThreshold = "rule-unknown-threshold";

    /// <summary>A threshold has no value in force on the day asked about.</summary>
    public const string NoThresholdInForce = "rule-no-threshold-in-force";

    /// <summary>Types do not go together.</summary>
    public const string Types = "rule-types";

    /// <summary>A fact is compared with a word that is not one of its choices.</summary>
    public const string NotAChoice = "rule-not-a-choice";

    /// <summary>Two whole numbers are divided, which RulesEngine cuts and this engine does not.</summary>
    public const string IntegerDivision = "rule-integer-division";

    /// <summary>Two rules have the same name.</summary>
    public const string Twice = "rule-twice";

    /// <summary>Two rules have the same condition and suggest the same.</summary>
    public const string SameCondition = "rule-same-condition";

    /// <summary>A rule is met only where another already suggests the same.</summary>
    public const string Shadowed = "rule-shadowed";

    /// <summary>A lower layer's rule is met only where a layer above already suggests the same.</summary>
    public const string ShadowedFromAbove = "rule-shadowed-from-above";

    /// <summary>A rule is there to say more than a rule that no layer above has.</summary>
    public const string UnknownRule = "rule-unknown-rule";

    /// <summary>A rule names no source.</summary>
    public const string NoSource = "rule-no-source";

    /// <summary>A rule suggests something that is not on the list.</summary>
    public const string UnknownEvent = "rule-unknown-event";

    /// <summary>A rule that suggests something does not say it in plain English.</summary>
    public const string NoMessage = "rule-no-message";

    /// <summary>A rule points to a layer that the ladder does not have.</summary>
    public const string UnknownTarget = "rule-unknown-target";

    /// <summary>A condition asks for a layer that the ladder does not have.</summary>
    public const string UnknownLayer = "rule-unknown-layer";

    /// <summary>A number is attributed to a paragraph of the Code of Practice that does not contain it.</summary>
    public const string FalselyAttributed = "rule-falsely-attributed";

    /// <summary>A rule was compared with its source too long ago, or never.</summary>
    public const string VerificationOverdue = "rule-verification-overdue";

    /// <summary>A lower layer disables, replaces, delays or loosens what a layer above asks for.</summary>
    public const string Weakened = "rule-weakened";

    /// <summary>Every path to considering an EHC needs assessment asks for something that may not be asked for.</summary>
    public const string BlanketPrecondition = "rule-blanket-precondition";

    /// <summary>Every path to considering an EHC needs assessment asks for a fact that nobody has marked as a barrier or as asked by law.</summary>
    public const string UnmarkedPrecondition = "rule-unmarked-precondition";

    /// <summary>A protected characteristic can change an answer.</summary>
    public const string ProtectedCharacteristic = "rule-protected-characteristic";

    /// <summary>English as an additional language indicates a need by itself.</summary>
    public const string NeverAlone = "rule-never-alone";

    /// <summary>No pupil there can be meets the rule.</summary>
    public const string NeverMet = "rule-never-met";

    /// <summary>Every pupil meets the rule, whatever is known.</summary>
    public const string AlwaysMet = "rule-always-met";

    /// <summary>No case has the rule met, not met or unknown.</summary>
    public const string MissingCase = "rule-missing-case";

    /// <summary>No case tries a value that the topmost layer gives a threshold.</summary>
    public const string UntriedValue = "rule-untried-value";

    /// <summary>A change is excused from being noticed by a case, and needs no excuse.</summary>
    public const string NeedlessExcuse = "rule-needless-excuse";

    /// <summary>A file of cases names a rule that is not there, or an outcome that is none.</summary>
    public const string Case = "rule-case";

    /// <summary>The rule set's own file is missing or contradicts itself.</summary>
    public const string RuleSet = "rule-set";

    /// <summary>A rule set's folder is not called by its id.</summary>
    public const string Folder = "rule-set-folder";

    /// <summary>A rule set does not declare how many suggestions it expects.</summary>
    public const string NoExpectedVolume = "rule-set-no-expected-volume";
}
