namespace SendWorkflows.Engine.Ladders;

/// <summary>Codes of problems with ladders.</summary>
public static class LadderCodes
{
    /// <summary>Two layers have the same id or order, or there is no layer.</summary>
    public const string Layers = "ladder-layers";

    /// <summary>The register begins at a layer that is not there.</summary>
    public const string RegisterFrom = "ladder-register-from";
}
