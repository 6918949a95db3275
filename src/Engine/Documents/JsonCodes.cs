namespace SendWorkflows.Engine.Documents;

/// <summary>Codes of problems with a file's JSON, before its meaning is looked at.</summary>
public static class JsonCodes
{
    /// <summary>The text is not JSON, too long or too deep.</summary>
    public const string NotJson = "json-syntax";

    /// <summary>An object has the same name twice.</summary>
    public const string NameTwice = "json-name-twice";

    /// <summary>An object lacks a name that it needs.</summary>
    public const string Missing = "json-missing";

    /// <summary>An object has a name that nothing reads.</summary>
    public const string UnknownName = "json-unknown-name";

    /// <summary>A value is of another kind than the place needs, or not one of the words allowed there.</summary>
    public const string WrongValue = "json-wrong-value";
}
