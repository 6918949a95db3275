using System.Globalization;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Workflows.Reading;

namespace SendWorkflows.Engine.Workflows.Scenarios;

/// <summary>Reads a file of events, one JSON object a line.</summary>
public static class EventFile
{
    /// <summary>Reads the lines; problems carry the line in the file.</summary>
    public static (IReadOnlyList<ScenarioStep> Steps, IReadOnlyList<Diagnostic> Diagnostics) Read(SourceText file, Workflow workflow)
    {
        var steps = new List<ScenarioStep>();
        var problems = new List<Diagnostic>();
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length == 0)
                continue;
            var number = i + 1;
            var json = JsonReader.Read(new SourceText(file.Path, lines[i]));
            var context = new ReadingContext(null, []);
            context.Problems.AddRange(json.Diagnostics);
            if (json.Root is { } node)
                steps.Add(ScenarioReader.ReadStep(node, workflow, context));
            problems.AddRange(context.Problems.Select(problem => problem with { Place = At(problem.Place, number) }));
        }

        for (var i = 1; i < steps.Count && problems.Count == 0; i++)
        {
            if (steps[i].AtUtc < steps[i - 1].AtUtc)
                problems.Add(Diagnostic.Error(WorkflowCodes.Shape, Place.StartOf(file.Path), string.Create(CultureInfo.InvariantCulture, $"Event {i + 1} comes before the one above it in time."), "Put the events in the order in which they happen."));
        }

        return (steps, problems);
    }

    private static Place At(Place place, int line) => place with { Line = line };
}
