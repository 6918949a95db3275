using SendWorkflows.Host.Publishing;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Commands;

/// <summary>Proposes the content of a folder in somebody's name and asks for a colleague's approval, unless something stands in the way.</summary>
internal sealed record RulesPublish(string Folder, string? FactsCatalogue, DateOnly EffectiveFrom, string Author, string Reason, bool Json)
{
    internal async Task<int> RunAsync(IServiceProvider services, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (new RulesPolicy(Folder, FactsCatalogue, EffectiveFrom).Read(error) is null || !await CommandPerson.BecomeAsync(services, "--author", Author, error, cancellation))
            return ExitCode.Misuse;
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder));
        var ruleSet = Path.GetFileName(whole);
        // Stored files name themselves as the service's own do, wherever they were read from.
        var reading = RuleSetFolders.Read(Path.GetDirectoryName(whole) ?? whole, ruleSet, factsCatalogue: FactsCatalogue);
        foreach (var problem in reading.Diagnostics)
            await error.WriteLineAsync(problem.ToString());
        if (reading.Files is null)
            return ExitCode.No;
        var proposed = await services.GetRequiredService<ProposeChange>().FilesAsync(ruleSet, reading.Files, EffectiveFrom, Reason, cancellation);
        return await new RulesProposed(Json).FinishAsync(services, proposed, output, error, cancellation);
    }
}
