namespace SendWorkflows.Host.Interventions;

/// <summary>An intervention as a person fills it in.</summary>
public sealed record InterventionInput
{
    private const int LongestMinutes = 300;
    private const int MostAdults = 10;
    private const int LongestDays = 366;

    /// <summary>What people call it.</summary>
    public string? Name { get; init; }

    /// <summary>The wave's id.</summary>
    public string? Wave { get; init; }

    /// <summary>The broad area of need, or empty for several.</summary>
    public string? Area { get; init; }

    /// <summary>Who leads it, or <c>null</c>.</summary>
    public Guid? LeaderId { get; init; }

    /// <summary>The kind of staff whose rate it costs.</summary>
    public string? StaffKind { get; init; }

    /// <summary>How many adults.</summary>
    public int? Adults { get; init; }

    /// <summary>The days on which it meets.</summary>
    public Weekdays Days { get; init; }

    /// <summary>Minutes of a session.</summary>
    public int? SessionMinutes { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What it is meant to change.</summary>
    public string? Aim { get; init; }

    /// <summary>What is measured.</summary>
    public string? Measure { get; init; }

    /// <summary>Whether there is published evidence.</summary>
    public bool? EvidenceBased { get; init; }

    /// <summary>Whether those who lead it are trained in it.</summary>
    public bool? TrainedStaff { get; init; }

    /// <summary>What else it costs (pounds and pence as typed).</summary>
    public string? OtherCost { get; init; }

    internal IReadOnlyList<FieldProblem> Problems(ProvisionWords words, IEnumerable<string> areas, IEnumerable<Guid> staff)
    {
        var problems = new List<FieldProblem>();
        void Unless(bool right, string field, string message)
        {
            if (!right)
                problems.Add(new FieldProblem(field, message));
        }

        Unless(!string.IsNullOrWhiteSpace(Name), nameof(Name), "Enter a name, such as \"Language group\".");
        Unless(Name is not { Length: > 100 }, nameof(Name), "Shorten the name to 100 characters.");
        Unless(words.Waves.Any(w => w.Id == Wave), nameof(Wave), "Select the wave of provision.");
        Unless(string.IsNullOrEmpty(Area) || areas.Contains(Area), nameof(Area), "Select an area of need from the list, or several.");
        Unless(LeaderId is not { } leader || staff.Contains(leader), nameof(LeaderId), "Select somebody who works at this school.");
        Unless(StaffKind is not null && words.Staff.ContainsKey(StaffKind), nameof(StaffKind), "Select the kind of staff who lead it.");
        Unless(Adults is >= 1 and <= MostAdults, nameof(Adults), $"Enter how many adults work with the group, from 1 to {MostAdults}.");
        Unless(Days != Weekdays.None, nameof(Days), "Select at least one day of the week.");
        Unless(SessionMinutes is >= 1 and <= LongestMinutes, nameof(SessionMinutes), $"Enter how long a session lasts in minutes, from 1 to {LongestMinutes}.");
        Unless(From is not null, nameof(From), "Enter the first day, like 27/3/2027.");
        Unless(Until is not null, nameof(Until), "Enter the last day, like 27/3/2027: when it ends, somebody looks whether it worked.");
        Unless(From is null || Until is null || Until >= From, nameof(Until), "The last day must be the first day or later.");
        Unless(From is not { } from || Until is not { } until || until <= from.AddDays(LongestDays), nameof(Until), "An intervention runs for a year at most. Look at it then, and start another if it should go on.");
        Unless(Money.Pence(OtherCost) is not null, nameof(OtherCost), "Enter pounds and pence, like 120.50, or leave it empty.");
        return problems;
    }
}
