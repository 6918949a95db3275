namespace SendWorkflows.Engine.Facts;

/// <summary>What a known value is.</summary>
public enum FactValueKind
{
    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text or a chosen word.</summary>
    Text,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A list.</summary>
    List,

    /// <summary>A record of a list.</summary>
    Record,
}
