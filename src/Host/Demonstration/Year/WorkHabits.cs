using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SendWorkflows.Host.Demonstration.Year;

/// <summary>How the demonstration's people work in a year that is played: when they do what they owe, and what they then record. Read from <c>Data/work.json</c>.</summary>
/// <param name="Begin">The workflows that each SENCo begins for the whole register on the first school day.</param>
/// <param name="Habits">When duties are done, counted in days from the day due.</param>
/// <param name="NextSteps">What reviews lead to, each as often as its weight says.</param>
/// <param name="Progress">The progress reviews find, each as often as its weight says.</param>
/// <param name="WeeksToReview">The weeks from plan to review.</param>
/// <param name="Duties">How each duty of a workflow is done.</param>
internal sealed record WorkHabits(
    IReadOnlyList<string> Begin,
    IReadOnlyList<WorkHabit> Habits,
    IReadOnlyDictionary<string, int> NextSteps,
    IReadOnlyDictionary<string, int> Progress,
    int WeeksToReview,
    IReadOnlyList<DutyDone> Duties)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    internal static WorkHabits Read()
    {
        using var stream = typeof(Invention).Assembly.GetManifestResourceStream($"{typeof(Invention).Namespace}.Data.work.json")!;
        return JsonSerializer.Deserialize<WorkHabits>(stream, Json)!;
    }

    /// <summary>Chance that falls the same way each time for the same duty of the same pupil, whatever its id.</summary>
    internal static Dice DiceFor(Guid pupil, string duty, DateOnly on)
    {
        var seed = 14695981039346656037UL;
        foreach (var letter in Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{pupil:N}/{duty}/{on:yyyy-MM-dd}")))
            seed = unchecked((seed ^ letter) * 1099511628211UL);
        return new Dice(seed);
    }

    /// <summary>The day from which somebody sets about a duty; it is done on the next open day.</summary>
    internal DateOnly SetsAbout(Guid pupil, string duty, DateOnly due)
    {
        var dice = DiceFor(pupil, duty, due);
        var left = dice.Below(Habits.Sum(habit => habit.Weight));
        var habit = Habits.First(each => (left -= each.Weight) < 0);
        return due.AddDays(habit.From + dice.Below(habit.To - habit.From + 1));
    }
}

/// <summary>One way of being in time or late.</summary>
/// <param name="Weight">How often, against the others.</param>
/// <param name="From">The earliest day, counted from the day due; negative before it.</param>
/// <param name="To">The latest day.</param>
internal sealed record WorkHabit(int Weight, int From, int To);

/// <summary>How a duty of a workflow is done.</summary>
/// <param name="Workflow">The workflow's id.</param>
/// <param name="Duty">The duty's name.</param>
/// <param name="Event">The event that records it.</param>
/// <param name="Answers">What is answered, by question; <c>today</c> stands for the day.</param>
internal sealed record DutyDone(string Workflow, string Duty, string Event, IReadOnlyDictionary<string, string> Answers);
