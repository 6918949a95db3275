namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>What became of a mutant.</summary>
internal enum Fate
{
    /// <summary>A case noticed it.</summary>
    Killed,

    /// <summary>It was proven to say the same as its rule.</summary>
    Equivalent,

    /// <summary>No case noticed it.</summary>
    Survived,
}
