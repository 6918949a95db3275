namespace SendWorkflows.Host.Imports.Reading;

/// <summary>An element about one pupil, or of the header, small enough to be held whole.</summary>
internal sealed class CtfElement(string name)
{
    internal string Name => name;

    internal string Text { get; set; } = "";

    internal List<CtfElement> Children { get; } = [];

    /// <summary>The text of the first element at this path of names, or <c>null</c> if there is none or it is empty.</summary>
    internal string? this[params ReadOnlySpan<string> path]
    {
        get
        {
            CtfElement? at = this;
            foreach (var step in path)
                at = at?.Children.Find(child => child.Name == step);
            return at is { Text.Length: > 0 } ? at.Text : null;
        }
    }

    /// <summary>All elements of this name below, at any depth: versions differ in where they put them.</summary>
    internal IEnumerable<CtfElement> All(string wanted) =>
        Children.SelectMany(child => child.Name == wanted ? [child] : child.All(wanted));
}
