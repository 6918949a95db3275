using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Commands;

/// <summary>
/// Runs a what-if over the pupils of the service's database, in counts only. Whoever runs it gives the account of an administrator of the whole service,
/// and what was asked is audited in that name.
/// </summary>
/// <param name="Base">The folder of the rule set to compare with.</param>
/// <param name="Draft">The folder of the draft.</param>
/// <param name="FactsCatalogue">A catalogue of facts in place of the one beside the folders.</param>
/// <param name="AsOf">The day asked about; <c>null</c> for today by the service's clock.</param>
/// <param name="Operator">The e-mail address of the administrator's account.</param>
/// <param name="Authority">The DfE code of the authority whose schools are meant; <c>null</c> for every school.</param>
/// <param name="Json">Whether programs read the answer.</param>
internal sealed record RulesSimulateDatabase(string Base, string Draft, string? FactsCatalogue, DateOnly? AsOf, string Operator, string? Authority, bool Json)
{
    internal async Task<int> RunAsync(IServiceProvider services, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<AppDb>();
        if (!await SignsForItAsync(db, services.GetRequiredService<Actor>(), error, cancellation) || !await KnowsAuthorityAsync(db, error, cancellation))
            return ExitCode.Misuse;
        var day = AsOf ?? services.GetRequiredService<TimeProvider>().Today();
        var (current, draft) = (new RulesPolicy(Base, FactsCatalogue, day), new RulesPolicy(Draft, FactsCatalogue, day));
        if (current.Read(error) is not { } currentFiles || draft.Read(error) is not { } draftFiles)
            return ExitCode.Misuse;
        if (current.Load(currentFiles, error) is not { } currentPolicy || draft.Load(draftFiles, error) is not { } draftPolicy)
            return ExitCode.No;
        var result = await services.GetRequiredService<SimulateDraft>().RunAsync(currentPolicy, draftPolicy, day, Authority is null ? [] : [Authority], cancellation);
        services.GetRequiredService<AuditLog>().Record(
            "draft-simulated", "rule-set", draftPolicy.Description.Id,
            $"What-if of {draftPolicy.Description.Id} {draftPolicy.Version} against {currentPolicy.Description.Id} {currentPolicy.Version} as of {day:yyyy-MM-dd} over {result.Pupils} pupils of "
            + $"{(Authority is null ? "every school" : $"the schools of authority {Authority}")}; shown in counts. SHA-256 of the draft: {draftPolicy.ContentHash}.");
        // No answer without its entry.
        await db.SaveChangesAsync(cancellation);
        var shown = result.ForAuthority();
        await output.WriteAsync(Json ? RulesSimulateOutput.Json(shown) : RulesSimulateOutput.Text(shown));
        return result.KeepsBounds ? ExitCode.Fine : ExitCode.No;
    }

    private async Task<bool> SignsForItAsync(AppDb db, Actor actor, TextWriter error, CancellationToken cancellation)
    {
        var email = Operator.Trim().ToUpperInvariant();
        var user = await db.Users.Include(u => u.Assignments).SingleOrDefaultAsync(u => u.NormalizedEmail == email && u.LeftAt == null, cancellation);
        if (user is not null && user.Assignments.Any(a => a is { Role: Roles.Administrator, SchoolId: null }))
        {
            actor.Become(user);
            return true;
        }

        await error.WriteLineAsync($"\"{Operator}\" is not the account of an administrator of the whole service. Give one that is with --operator: the what-if is recorded in that name.");
        return false;
    }

    private async Task<bool> KnowsAuthorityAsync(AppDb db, TextWriter error, CancellationToken cancellation)
    {
        if (Authority is null || await db.Authorities.AnyAsync(a => a.Code == Authority, cancellation))
            return true;
        await error.WriteLineAsync($"There is no authority with the code \"{Authority}\". Give a DfE code of three digits, such as 205, or leave --authority out.");
        return false;
    }
}
