namespace SendWorkflows.Engine.Rules.Evaluating;

/// <summary>What a text can be asked about another.</summary>
internal enum TextTest
{
    Contains,
    StartsWith,
    EndsWith,
}
