using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Facts;

/// <summary>
/// One line of a facts file: <c>{"pupil","school"?,"homeAuthority"?,"groups"?:{…},"facts":{"Name":value or {"value","on"?,"source"?,"complete"?,"since"?}}}</c>.
/// </summary>
/// <param name="Pupil">The pupil's id in the file.</param>
/// <param name="School">The school's URN; <c>null</c> if not given.</param>
/// <param name="HomeAuthority">The code of the authority where the pupil lives; <c>null</c> if not given.</param>
/// <param name="Groups">Groups for monitoring: name and value as text.</param>
/// <param name="Facts">The facts, each with the day from which it was so and its source.</param>
public sealed record FactLine(
    string Pupil, string? School, string? HomeAuthority, IReadOnlyDictionary<string, string> Groups, IReadOnlyList<DatedFact> Facts)
{
    /// <summary>Reads one line. Wrong values are reported and left out; the rest of the line is kept.</summary>
    /// <param name="file">The file, to name in messages.</param>
    /// <param name="line">The line's number, from 1.</param>
    /// <param name="text">The line.</param>
    /// <param name="catalogue">The facts that can be given.</param>
    /// <param name="given">The day and source of values that name none.</param>
    /// <param name="allowDerived">Whether a derived fact may be given directly.</param>
    public static FactLineReading Read(
        string file, int line, string text, FactCatalogue catalogue, FactOrigin given, bool allowDerived = false)
    {
        var reading = JsonReader.Read(new SourceText(file, text));
        var problems = reading.Diagnostics.ToList();
        FactLine? read = null;
        if (reading.Root is { } root)
        {
            var reader = new ObjectReader(root, "a line of facts", problems);
            var pupil = reader.Text("pupil", required: true);
            var school = reader.Text("school");
            var home = reader.Text("homeAuthority");
            var groups = reader.Any("groups")?.Members.ToDictionary(group => group.Name, group => group.Value.Text, StringComparer.Ordinal) ?? [];
            var facts = new FactMembers(catalogue, given, allowDerived, problems).Read(reader.Any("facts", required: true));
            reader.Finish();
            read = pupil is null ? null : new FactLine(pupil, school, home, groups, facts);
        }

        return new FactLineReading(read, [.. problems.Select(problem => problem with { Place = problem.Place with { Line = line } })]);
    }
}
