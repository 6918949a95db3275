namespace SendWorkflows.Engine.Calendars.Clocks;

/// <summary>The clocks of one file, in its order.</summary>
public sealed class StatutoryClocks
{
    internal StatutoryClocks(string name, IReadOnlyList<StatutoryClock> all) => (Name, All) = (name, all);

    /// <summary>What the file is called.</summary>
    public string Name { get; }

    /// <summary>Every clock.</summary>
    public IReadOnlyList<StatutoryClock> All { get; }

    /// <summary>The clock with this code, or <c>null</c>.</summary>
    public StatutoryClock? Find(string code) => All.FirstOrDefault(clock => clock.Code == code);
}
