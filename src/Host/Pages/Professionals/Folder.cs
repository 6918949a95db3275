namespace SendWorkflows.Host.Pages.Professionals;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Professionals";

    // Support staff have the needs summary, not the reports.
    public IReadOnlyList<string> Roles => [Access.Roles.ClassTeacher, Access.Roles.PhaseLeader, .. Access.Roles.SeeWholeSchool];
}
