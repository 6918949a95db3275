using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Workflows;

/// <summary>What a person answered to the questions of an event, or of the beginning of a run, checked against the file that asks them.</summary>
/// <param name="Values">The answers by name, dates as <c>yyyy-MM-dd</c>; what was left empty is absent.</param>
/// <param name="Problems">What to mend, each beside the question's name.</param>
public sealed record Answers(IReadOnlyDictionary<string, string> Values, IReadOnlyList<InputProblem> Problems)
{
    /// <summary>Checks what was typed. A date may be written as browsers send it or as people write it.</summary>
    public static Answers Check(IEnumerable<EventField> questions, IReadOnlyDictionary<string, string> typed)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<InputProblem>();
        foreach (var question in questions)
        {
            var text = typed.GetValueOrDefault(question.Name)?.Trim() ?? "";
            if (text.Length == 0)
            {
                if (question.Required)
                    problems.Add(new InputProblem(question.Name, $"{(question.Type == EventFieldType.Choice ? "Choose an answer" : question.Type == EventFieldType.Date ? "Enter a date" : "Enter an answer")}: {question.Title}"));
            }
            else if (Read(question, text) is { } value)
                values[question.Name] = value;
            else
                problems.Add(new InputProblem(question.Name, question.Type == EventFieldType.Date
                    ? FormDate.Problem(text)!
                    : $"\"{text}\" is none of the answers. Choose one of them."));
        }

        return new Answers(values, problems);
    }

    private static string? Read(EventField question, string text) => question.Type switch
    {
        EventFieldType.Date => FormDate.Read(text) is { } date ? FormDate.Write(date) : null,
        EventFieldType.Choice => question.Choices.Any(choice => choice.Value == text) ? text : null,
        _ => text,
    };
}
