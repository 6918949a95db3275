using SendWorkflows.Host.Professionals;

namespace SendWorkflows.Host.Pages.Professionals;

/// <summary>The fields in which advice is written, by a specialist or from a letter.</summary>
public sealed class AdviceForm
{
    public string? From { get; set; }

    public string? Role { get; set; }

    public string? SeenOn { get; set; }

    public string? Found { get; set; }

    public string? Advised { get; set; }

    public string? Report { get; set; }

    /// <summary>What was entered.</summary>
    public AdviceInput Input => new(From, Role, FormDate.Read(SeenOn), Found, Advised, Report);

    /// <summary>The form's name for a field of the input.</summary>
    public static string FieldOf(string field) => field.Length == 0 ? "" : $"Form.{field}";
}

/// <summary>The form with what its fields need to be drawn.</summary>
/// <param name="Form">What was entered so far.</param>
/// <param name="Roles">The professions, by code.</param>
/// <param name="Forename">The pupil's forename.</param>
public sealed record AdviceFields(AdviceForm Form, IReadOnlyDictionary<string, string> Roles, string Forename);
