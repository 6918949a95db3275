namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>One form of the due-date language.</summary>
internal abstract class DateForm
{
    /// <summary>The form as the language writes it.</summary>
    internal abstract string Text { get; }

    internal abstract void AddNames(ISet<string> names);

    internal abstract DateOnly? Resolve(Resolving work);
}
