using SendWorkflows.Host.Publishing;

namespace SendWorkflows.Host.Commands;

/// <summary>Prints the history of a rule set.</summary>
internal sealed record RulesHistory(string RuleSet, bool Json)
{
    internal async Task<int> RunAsync(IServiceProvider services, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var history = services.GetRequiredService<RuleSetHistory>();
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(RuleSet));
        var published = await history.PublishedAsync(name, cancellation);
        var open = await history.OpenAsync(name, cancellation);
        if (published.Count + open.Count == 0)
        {
            await error.WriteLineAsync($"Nothing is published or proposed of a rule set \"{name}\". It is published as delivered when a school or authority first uses it.");
            return ExitCode.No;
        }

        await output.WriteAsync(Json ? RulesHistoryOutput.Json(name, published, open, history.InForce(published)) : RulesHistoryOutput.Text(published, open, history.InForce(published)));
        return ExitCode.Fine;
    }
}
