using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Host.Commands;

/// <summary>The facts file a command was given, and how to read it.</summary>
internal sealed record RulesPupils(string Facts, RulesCalendar Calendar, bool AllowDerived)
{
    /// <summary>Whether the file is there; if not, that is written.</summary>
    internal bool Exists(TextWriter error)
    {
        if (File.Exists(Facts))
            return true;
        error.WriteLine($"There is no file \"{Facts}\". Give a file of facts, one JSON line for each pupil.");
        return false;
    }

    /// <summary>Reads the file line by line, so that a large one needs little room. Blank lines are passed over.</summary>
    internal IEnumerable<FactLineReading> Lines(FactCatalogue catalogue, DateOnly asOf)
    {
        var number = 0;
        foreach (var line in File.ReadLines(Facts))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return FactLine.Read(Facts.Replace('\\', '/'), number, line, catalogue, new FactOrigin(asOf, Path.GetFileName(Facts)), AllowDerived);
        }
    }
}
