using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>Which facts people are asked for and may record, and the small duties that ask for one.</summary>
public static class AskedFacts
{
    private const string Prefix = "find-out:";

    /// <summary>Whether a person may record it: not what the service works out, keeps as records, or may never weigh in an answer.</summary>
    public static bool MayBeRecorded(FactDefinition fact) =>
        fact.Derivation is null && fact.Protected is null && !RecordedFacts.KeptHere.Contains(fact.Name);

    /// <summary>The name of the duty that asks for a fact.</summary>
    public static string DutyOf(string fact) => Prefix + fact;

    /// <summary>The fact that a duty asks for; <c>null</c> for any other duty.</summary>
    public static string? FactOf(string dutyName, Guid? runId) =>
        runId is null && dutyName.StartsWith(Prefix, StringComparison.Ordinal) ? dutyName[Prefix.Length..] : null;
}
