namespace SendWorkflows.Engine.Rules.Evaluating;

/// <summary>What can be done with two numbers.</summary>
internal enum Arithmetic
{
    Add,
    Subtract,
    Multiply,
    Divide,
}
