namespace SendWorkflows.Engine.Rules.Evaluating;

/// <summary>The type of an expression.</summary>
internal enum ValueKind
{
    Boolean,
    Integer,
    Number,
    Text,
    Date,
    Record,
    Choices,
    Records,
}
