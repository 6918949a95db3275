using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Pages.Suggestions;

/// <summary>The form beside the evidence: one answer, its reason, and what goes with it.</summary>
public sealed class DecideForm
{
    /// <summary>The answer chosen.</summary>
    public string? Kind { get; set; }

    /// <summary>The revision the person read.</summary>
    public int Revision { get; set; }

    /// <summary>Why it is accepted.</summary>
    public string? AcceptReason { get; set; }

    /// <summary>Why it is set aside.</summary>
    public string? SetAsideReason { get; set; }

    /// <summary>Why it is put off.</summary>
    public string? DeferReason { get; set; }

    /// <summary>The day what follows should be done by.</summary>
    public DateOnly? DoBy { get; set; }

    /// <summary>The day to look again.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Words of the person's own.</summary>
    public string? Note { get; set; }

    /// <summary>The reason that goes with the answer chosen.</summary>
    public string? Reason => Kind switch
    {
        DecisionKinds.Accept => AcceptReason,
        DecisionKinds.SetAside => SetAsideReason,
        DecisionKinds.Defer => DeferReason,
        _ => null,
    };

    /// <summary>The form's field for a field of the operation.</summary>
    public string FieldFor(string field) => "Form." + (field == "Reason" ? Kind switch
    {
        DecisionKinds.SetAside => nameof(SetAsideReason),
        DecisionKinds.Defer => nameof(DeferReason),
        _ => nameof(AcceptReason),
    } : field);
}
