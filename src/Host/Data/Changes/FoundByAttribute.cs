namespace SendWorkflows.Host.Data.Changes;

/// <summary>The properties, unique together, by which a listed change finds a row that was never read: whoever lists it knows these and not its key.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FoundByAttribute(params string[] properties) : Attribute
{
    /// <summary>The properties' names.</summary>
    internal IReadOnlyList<string> Properties => properties;
}
