namespace SendWorkflows.Engine.Rules.Evaluating;

/// <summary>How much is known of a value.</summary>
internal enum ValueState : byte
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>All.</summary>
    Known,

    /// <summary>Only that it lies between two numbers.</summary>
    Between,

    /// <summary>It cannot be worked out.</summary>
    Failed,
}
