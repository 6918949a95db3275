namespace SendWorkflows.Host.Pages.Cycles;

/// <summary>One target as the form holds it.</summary>
public sealed class TargetForm
{
    public string? Kind { get; set; }

    public string? Outcome { get; set; }

    public string? Baseline { get; set; }

    public string? Measure { get; set; }
}
