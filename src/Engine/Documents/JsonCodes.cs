namespace SendWorkflows.Engine.Documents;

/// <summary>Codes of problems with a file's JSON, before its meaning is looked at.</summary>
public static class JsonCodes
{
    /// <summary>The text is not JSON, too long or too deep.</summary>
    public const string NotJson = "json-syntax";

    /// <summary>An object has the same name twice.</summary>
    public const string NameTwice = "json-name-twice";
}
