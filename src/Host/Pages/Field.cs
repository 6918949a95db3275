namespace SendWorkflows.Host.Pages;

/// <summary>One field of a form, for the partials that draw it with its label, hint and error.</summary>
public sealed record Field(string Name, string Label, string? Value, string? Hint = null, int Rows = 3, IReadOnlyDictionary<string, string>? Choices = null)
{
    /// <summary>The id that the error summary links to.</summary>
    public string Id => Name.Replace('.', '_');
}
