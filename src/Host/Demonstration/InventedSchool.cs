using System.Globalization;
using System.Text.Json;

namespace SendWorkflows.Host.Demonstration;

/// <summary>A school of the demonstration: its classes, phases and term dates.</summary>
internal sealed record InventedSchool(
    string Name,
    string Domain,
    string Phase,
    string Urn,
    string Establishment,
    IReadOnlyList<int> Years,
    IReadOnlyList<string> Forms,
    string FormName,
    bool OneFormAYear,
    IReadOnlyList<int> Sizes,
    IReadOnlyList<InventedPhase> Phases,
    string FirstTeacher,
    JsonElement Calendar)
{
    /// <summary>Each class with its year and number of pupils.</summary>
    internal IEnumerable<(string Name, int Year, int Size)> Classes() =>
        OneFormAYear
            ? Years.Select((year, i) => (ClassName(year, Forms[i]), year, Sizes[0]))
            : Years.SelectMany(year => Forms.Select((form, i) => (ClassName(year, form), year, Sizes[i])));

    private string ClassName(int year, string form) =>
        FormName.Replace("{year}", year == 0 ? "R" : year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{form}", form, StringComparison.Ordinal);
}

/// <summary>The years a phase leader leads.</summary>
internal sealed record InventedPhase(string Title, string Email, int From, int To);

/// <summary>A post outside the classroom; one in each school, or for an authority.</summary>
internal sealed record InventedPost(string Role, string Email, bool PerSchool, string? Authority);
