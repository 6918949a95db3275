using SendWorkflows.Engine.Workflows;

namespace SendWorkflows.Host.Pages.Runs;

/// <summary>The fields of a form made from what a workflow file asks.</summary>
/// <param name="Prefix">What the names of the form's fields begin with, so that several forms stand on one page.</param>
/// <param name="Asked">The questions, in order.</param>
/// <param name="Typed">What was typed so far, by the question's name.</param>
public sealed record Questions(string Prefix, IReadOnlyList<EventField> Asked, IReadOnlyDictionary<string, string> Typed)
{
    /// <summary>The name of a question's form field.</summary>
    public static string FieldName(string prefix, string question) => $"{prefix}.{question}";

    /// <summary>What a form sent under a prefix, by the question's name.</summary>
    public static IReadOnlyDictionary<string, string> Read(IFormCollection form, string prefix) =>
        form.Where(field => field.Key.StartsWith(prefix + ".", StringComparison.Ordinal))
            .ToDictionary(field => field.Key[(prefix.Length + 1)..], field => field.Value.ToString(), StringComparer.Ordinal);

    internal Field FieldOf(EventField question) => new(
        FieldName(Prefix, question.Name),
        question.Required ? question.Title : $"{question.Title} (optional)",
        Typed.GetValueOrDefault(question.Name),
        Choices: question.Choices.ToDictionary(choice => choice.Value, choice => choice.Title, StringComparer.Ordinal));
}
