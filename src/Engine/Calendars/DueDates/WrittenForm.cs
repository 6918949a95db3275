namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>A date written out, such as <c>2027-03-31</c>.</summary>
internal sealed class WrittenForm(DateOnly day) : DateForm
{
    internal override string Text => IsoDate.Format(day);

    internal override void AddNames(ISet<string> names)
    {
    }

    internal override DateOnly? Resolve(Resolving work) => day;
}
