using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Pages;

/// <summary>The links at the top of each page, for those who may follow them.</summary>
/// <param name="Title">The words of the link.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Folder">The page folder whose declaration says who may follow it.</param>
public sealed record Navigation(string Title, string Path, string Folder)
{
    private IReadOnlyList<string> Roles { get; } = PageAccess.Folders.Single(f => f.Path == Folder).Roles;

    private static readonly IReadOnlyList<Navigation> All =
    [
        new("Today", "/today", "/Today"),
        new("My pupils", "/my-pupils", "/MyPupils"),
        new("Suggestions", "/suggestions", "/Suggestions"),
        new("Messages", "/inbox", "/Inbox"),
        new("SEN register", "/register", "/Register"),
        new("My groups", "/sessions", "/Sessions"),
        new("Provision", "/provision-map", "/ProvisionMap"),
        new("Overdue", "/overdue", "/Overdue"),
        new("Workload", "/workload", "/Workload"),
        new("Away", "/away", "/Away"),
        new("Hand over", "/handover", "/Handover"),
        new("Figures", "/figures", "/Figures"),
        new("Requests", "/cases", "/Cases"),
        new("Policy", "/policy", "/Policy"),
        new("People", "/people", "/People"),
        new("Schools", "/schools", "/Schools"),
        new("Bring in data", "/import", "/Imports"),
        new("Service", "/operations", "/Operations"),
    ];

    /// <summary>The links this person may follow, in order.</summary>
    public static IEnumerable<Navigation> For(Actor actor) =>
        All.Where(link => link.Roles.Count == 0 || link.Roles.Any(actor.Is));
}
