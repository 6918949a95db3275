using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Simulating;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Commands;

/// <summary>Runs a what-if over the pupils of a file, some of them at a time on each processor.</summary>
internal sealed record RulesSimulate(RulesPolicy Current, RulesPolicy Draft, RulesPupils Pupils, bool ForAuthority, bool Json)
{
    private const int PupilsAtATime = 500;

    internal int Run(TextWriter output, TextWriter error)
    {
        if (Current.Read(error) is not { } currentFiles || Draft.Read(error) is not { } draftFiles
            || !Pupils.Exists(error) || !Pupils.Calendar.TryRead(error, out var calendar))
        {
            return ExitCode.Misuse;
        }

        if (Current.Load(currentFiles, error) is not { } current || Draft.Load(draftFiles, error) is not { } draft)
            return ExitCode.No;
        var simulation = new Simulation(current, draft);
        var lines = Pupils.Lines(current.Facts, Current.AsOf).Zip(Pupils.Lines(draft.Facts, Draft.AsOf));
        var parts = lines.Chunk(PupilsAtATime).AsParallel().AsOrdered().Select(chunk =>
        {
            var problems = chunk.SelectMany(pair => InBoth(pair.First.Diagnostics, pair.Second.Diagnostics)).ToList();
            var pupils = chunk.Where(pair => pair.First.Line is not null && pair.Second.Line is not null).Select(pair => new SimulatedPupil(
                pair.First.Line!.Pupil, pair.First.Line.School, pair.First.Line.Groups,
                FactSelection.AsOf(current.Facts, pair.First.Line.Facts, Current.AsOf, calendar, Pupils.AllowDerived),
                FactSelection.AsOf(draft.Facts, pair.Second.Line!.Facts, Draft.AsOf, calendar, Pupils.AllowDerived)));
            return (Problems: problems, Part: simulation.Run(pupils, namesPupils: !ForAuthority));
        }).ToList();
        var result = simulation.Join(parts.Select(part => part.Part), suggested => FollowUp.Of(suggested)?.Role ?? Roles.Senco);
        foreach (var problem in parts.SelectMany(part => part.Problems))
            error.WriteLine(problem);
        var shown = ForAuthority ? result.ForAuthority() : result;
        output.Write(Json ? RulesSimulateOutput.Json(shown) : RulesSimulateOutput.Text(shown));
        return result.KeepsBounds && parts.All(part => part.Problems.Count == 0) ? ExitCode.Fine : ExitCode.No;
    }

    /// <summary>A fact that only one of the two rule sets declares is no mistake of the file.</summary>
    private static IEnumerable<Diagnostic> InBoth(IReadOnlyList<Diagnostic> one, IReadOnlyList<Diagnostic> other) =>
        one.Where(problem => other.Any(same => same.Code == problem.Code && same.Place == problem.Place));
}
