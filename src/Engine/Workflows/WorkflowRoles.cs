namespace SendWorkflows.Engine.Workflows;

/// <summary>The ids of the roles that files and accounts share.</summary>
public static class WorkflowRoles
{
    /// <summary>Every role, in the order of the school's ladder of responsibility, then outside it.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "class-teacher", "support-staff", "phase-leader", "senco", "slt", "head", "governor", "la-officer", "policy-editor", "administrator",
    ];
}
