namespace SendWorkflows.Engine.Rules.Evaluating;

/// <summary>What is made of one number for each item.</summary>
internal enum Total
{
    Sum,
    Min,
    Max,
    Average,
}
