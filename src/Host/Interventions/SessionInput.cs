namespace SendWorkflows.Host.Interventions;

/// <summary>A session as a person logs it.</summary>
/// <param name="Key">Made with the form: sent twice, it logs one session.</param>
/// <param name="HeldOn">The day.</param>
/// <param name="Minutes">How long it lasted.</param>
/// <param name="Done">What was done.</param>
/// <param name="Pupils">Who came and how it went.</param>
public sealed record SessionInput(Guid Key, DateOnly? HeldOn, int? Minutes, string? Done, IReadOnlyList<PupilInput> Pupils)
{
    private const int LongestMinutes = 300;
    private const int LongestWords = 2000;

    internal IReadOnlyList<FieldProblem> Problems(Intervention intervention, DateOnly today)
    {
        var problems = new List<FieldProblem>();
        if (HeldOn is not { } day)
            problems.Add(new(nameof(HeldOn), "Enter the day of the session, like 27/3/2027."));
        else if (day > today)
            problems.Add(new(nameof(HeldOn), $"{Words.Date(day)} is still to come. Log a session when it has been held."));
        else if (day < intervention.From || day > intervention.Until)
            problems.Add(new(nameof(HeldOn), $"{intervention.Name} runs from {Words.Date(intervention.From)} to {Words.Date(intervention.Until)}. Enter a day between the two, or change its dates."));
        if (Minutes is not (>= 1 and <= LongestMinutes))
            problems.Add(new(nameof(Minutes), $"Enter how long it lasted in minutes, from 1 to {LongestMinutes}."));
        if (Done is { Length: > LongestWords })
            problems.Add(new(nameof(Done), $"Shorten what was done to {LongestWords} characters."));
        if (Key == Guid.Empty)
            problems.Add(new("", "The form was not complete. Open the group again and log the session there."));
        return problems;
    }
}

/// <summary>One pupil in a session.</summary>
/// <param name="PupilId">The pupil.</param>
/// <param name="Came">Whether they came.</param>
/// <param name="Feedback">How it went, if anything was said.</param>
public sealed record PupilInput(Guid PupilId, bool Came, string? Feedback);
