using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>Where a pupil is counted.</summary>
internal static class Breakdown
{
    private const string NotKnown = "not known";
    private const string MainNeed = "PrimaryNeed";

    internal static IEnumerable<(Dimension Dimension, string Value)> Of(SimulatedPupil pupil)
    {
        yield return (Dimension.School, pupil.School ?? NotKnown);
        yield return (Dimension.Layer, Text(pupil.Current, LayerFacts.Current));
        yield return (Dimension.Need, Text(pupil.Current, MainNeed));
        foreach (var (name, value) in pupil.Groups)
            yield return (Dimension.Group, $"{name}: {value}");
    }

    private static string Text(FactSet facts, string fact) => facts[fact]?.Value.Text ?? NotKnown;
}
