using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Commands;

/// <summary>The rule set a command was given.</summary>
internal sealed record RulesPolicy(string Folder, string? FactsCatalogue, DateOnly AsOf)
{
    /// <summary>Reads the files, or says that the folder or the catalogue is not there.</summary>
    internal RuleSetFilesReading? Read(TextWriter error)
    {
        if (!Directory.Exists(Folder))
        {
            error.WriteLine($"There is no folder \"{Folder}\". Give a rule set's folder, such as rules/england.");
            return null;
        }

        if (FactsCatalogue is not null && !File.Exists(FactsCatalogue))
        {
            error.WriteLine($"There is no file \"{FactsCatalogue}\". Give a catalogue of facts, such as rules/facts.json.");
            return null;
        }

        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder));
        var typed = Path.TrimEndingDirectorySeparator(Folder);
        var named = Path.GetFileName(typed) == Path.GetFileName(whole) ? typed : whole;
        var parent = Path.GetDirectoryName(named)?.Replace('\\', '/') ?? "";
        return RuleSetFolders.Read(Path.GetDirectoryName(whole) ?? whole, Path.GetFileName(whole), parent, FactsCatalogue);
    }

    /// <summary>The policy, or <c>null</c> after its errors are written.</summary>
    internal Policy? Load(RuleSetFilesReading reading, TextWriter error)
    {
        var loading = reading.Files?.Load(AsOf);
        var errors = reading.Diagnostics.Concat(loading?.Diagnostics ?? []).Where(problem => problem.Severity == Severity.Error).Distinct().ToList();
        foreach (var problem in errors)
            error.WriteLine(problem);
        if (errors.Count == 0)
            return loading?.Policy;
        error.WriteLine("The rule set has errors, so nothing is evaluated. \"rules check\" lists everything.");
        return null;
    }
}
