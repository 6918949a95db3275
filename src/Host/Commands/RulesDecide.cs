using SendWorkflows.Host.Publishing;

namespace SendWorkflows.Host.Commands;

/// <summary>Decides on a change in a colleague's name.</summary>
/// <param name="Change">The change's id.</param>
/// <param name="Approver">The colleague's e-mail address.</param>
/// <param name="SentBackBecause">Why it is sent back; <c>null</c> to approve it.</param>
/// <param name="Json">Whether programs read the answer.</param>
internal sealed record RulesDecide(Guid Change, string Approver, string? SentBackBecause, bool Json)
{
    internal async Task<int> RunAsync(IServiceProvider services, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (!await CommandPerson.BecomeAsync(services, "--approver", Approver, error, cancellation))
            return ExitCode.Misuse;
        var decide = services.GetRequiredService<DecideProposal>();
        var refusal = SentBackBecause is null ? await decide.ApproveAsync(Change, cancellation) : await decide.SendBackAsync(Change, SentBackBecause, cancellation);
        if (refusal is not null)
        {
            await error.WriteLineAsync(refusal);
            return ExitCode.No;
        }

        var entry = await services.GetRequiredService<RuleSetHistory>().ProposalAsync(Change, cancellation);
        await output.WriteAsync(Json ? RulesHistoryOutput.Json(entry!) : RulesHistoryOutput.Text(entry!, withTrial: false));
        return ExitCode.Fine;
    }
}
