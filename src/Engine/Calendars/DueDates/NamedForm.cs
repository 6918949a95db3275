namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>The date of a name, such as <c>entered</c>.</summary>
internal sealed class NamedForm(string name) : DateForm
{
    internal override string Text => name;

    internal override void AddNames(ISet<string> names) => names.Add(name);

    internal override DateOnly? Resolve(Resolving work) => work.Named(name);
}
