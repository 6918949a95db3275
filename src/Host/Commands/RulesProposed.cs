using SendWorkflows.Host.Publishing;

namespace SendWorkflows.Host.Commands;

/// <summary>What follows a proposal made on the command line: approval is asked for if nothing stands in the way, and the outcome is printed.</summary>
internal sealed record RulesProposed(bool Json)
{
    internal async Task<int> FinishAsync(IServiceProvider services, Proposed proposed, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        foreach (var (_, problem) in proposed.Problems)
            await error.WriteLineAsync(problem);
        if (proposed.Trial is not { } trial)
            return ExitCode.No;
        if (proposed.Id is { } id)
        {
            var decide = services.GetRequiredService<DecideProposal>();
            // A draft that cannot be published is of no use to anybody later: the author proposes again.
            if (await decide.AskAsync(id, cancellation) is not null)
                await decide.WithdrawAsync(id, cancellation);
            var entry = await services.GetRequiredService<RuleSetHistory>().ProposalAsync(id, cancellation);
            await output.WriteAsync(Json ? RulesHistoryOutput.Json(entry!) : RulesHistoryOutput.Text(entry!, withTrial: true));
        }
        else
        {
            await output.WriteAsync(Json ? RulesHistoryOutput.Json(trial) : RulesHistoryOutput.Text(trial));
        }

        foreach (var stop in trial.Stops)
            await error.WriteLineAsync(stop);
        return trial.Stops.Count == 0 ? ExitCode.Fine : ExitCode.No;
    }
}
