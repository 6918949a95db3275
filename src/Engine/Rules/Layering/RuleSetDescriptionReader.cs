using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Rules.Layering;

/// <summary>
/// Reads <c>ruleset.json</c>: <c>{"id","title","version","kind"?,"extends"?,"effectiveFrom"?,"owner"?,"approvers"?:["…"],"ladder"?,"verifyEveryMonths"?,
/// "expectedVolume"?:[{"event","min","max"}]}</c>.
/// </summary>
public static class RuleSetDescriptionReader
{
    /// <summary>Reads one description; what was wrong is added to <paramref name="problems"/>.</summary>
    /// <returns>The description, or <c>null</c> if the file names no id or is not JSON.</returns>
    public static RuleSetDescription? Read(SourceText source, ICollection<Diagnostic> problems)
    {
        var reading = JsonReader.Read(source);
        var found = reading.Diagnostics.ToList();
        var description = reading.Root is { } root ? Read(new ObjectReader(root, "a rule set", found), found) : null;
        foreach (var problem in found)
            problems.Add(problem);
        return description;
    }

    private static RuleSetDescription? Read(ObjectReader file, List<Diagnostic> problems)
    {
        var id = file.Text("id", required: true);
        var description = new RuleSetDescription(id ?? "", file.Text("title", required: true) ?? "", file.Text("version", required: true) ?? "")
        {
            Kind = file.Text("kind"),
            Extends = file.Text("extends"),
            EffectiveFrom = file.Date("effectiveFrom"),
            Owner = file.Text("owner"),
            Approvers = file.Texts("approvers"),
            Ladder = file.Text("ladder"),
            VerifyEveryMonths = file.Integer("verifyEveryMonths"),
            ExpectedVolume = ReadVolumes(file, problems),
        };
        foreach (var note in (string[])["note", "authority", "source"])
            file.Any(note);
        file.Finish();
        return id is null ? null : description;
    }

    private static List<ExpectedVolume> ReadVolumes(ObjectReader file, List<Diagnostic> problems)
    {
        var volumes = new List<ExpectedVolume>();
        foreach (var node in file.List("expectedVolume"))
        {
            var volume = new ObjectReader(node, "an expected volume", problems);
            var suggested = volume.Word("event", SuggestionEvents.All, required: true);
            if (suggested is not null && volume.Number("min", required: true) is { } min && volume.Number("max", required: true) is { } max)
                volumes.Add(new ExpectedVolume(suggested, min, max));
            volume.Any("note");
            volume.Any("min");
            volume.Any("max");
            volume.Finish();
        }

        return volumes;
    }
}
