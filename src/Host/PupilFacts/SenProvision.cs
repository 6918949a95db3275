namespace SendWorkflows.Host.PupilFacts;

/// <summary>The fact that holds a pupil's SEN provision, and its codes, which are the school census's (DfE common basic data set, SEN provision).</summary>
public static class SenProvision
{
    /// <summary>The fact's name.</summary>
    public const string Fact = "SenProvision";

    /// <summary>No special educational provision.</summary>
    public const string None = "N";

    /// <summary>SEN support.</summary>
    public const string Support = "K";

    /// <summary>An education, health and care plan.</summary>
    public const string Plan = "E";

    /// <summary>Whether the code alone puts a pupil on the register.</summary>
    public static bool IsOnRegister(string? code) => code is Support or Plan;

    /// <summary>The code in words.</summary>
    public static string InWords(string? code) => code switch { Support => "SEN support", Plan => "EHC plan", None => "none", _ => "not known" };
}
