namespace SendWorkflows.Engine.Facts;

/// <summary>What values a fact can have.</summary>
public enum FactType
{
    /// <summary>True or false; in files <c>boolean</c>.</summary>
    Boolean,

    /// <summary>A whole number; in files <c>integer</c>.</summary>
    Integer,

    /// <summary>A decimal number; in files <c>number</c>.</summary>
    Number,

    /// <summary>Free text; in files <c>text</c>.</summary>
    Text,

    /// <summary>One of the declared choices; in files <c>choice</c>.</summary>
    Choice,

    /// <summary>A calendar date; in files <c>date</c>.</summary>
    Date,

    /// <summary>A list of declared choices; in files <c>choices</c>.</summary>
    Choices,

    /// <summary>A list of records with declared fields; in files <c>records</c>.</summary>
    Records,
}
