namespace SendWorkflows.Engine.Rules.Layering;

/// <summary>One layer's folder.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Description">What it says about itself; <c>null</c> if that could not be read.</param>
internal sealed record LayerFolder(RuleSetFolder Folder, RuleSetDescription? Description)
{
    /// <summary>The layer's id, or its folder where it names none.</summary>
    internal string Layer => Description?.Id ?? Folder.Path;
}
