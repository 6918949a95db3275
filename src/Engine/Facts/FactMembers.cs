using System.Globalization;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Facts;

/// <summary>Reads an object of facts by name, as facts files and cases write it.</summary>
internal sealed class FactMembers(FactCatalogue catalogue, FactOrigin given, bool allowDerived, List<Diagnostic> problems)
{
    internal List<DatedFact> Read(JsonNode? facts)
    {
        var read = new List<DatedFact>();
        foreach (var member in facts?.Members ?? [])
        {
            if (catalogue[member.Name] is not { } fact)
                Report(FactCodes.Unknown, member, $"No fact is called \"{member.Name}\".", NearestName.Help(member.Name, catalogue.Names) ?? "Declare it in a catalogue of facts.");
            else if (fact.Derivation is not null && !allowDerived)
                Report(FactCodes.Derived, member, $"\"{fact.Name}\" is derived and cannot be given.", $"Give what it is derived from, {fact.Derivation.From}, or allow derived facts.");
            else
                ReadOne(fact, member, read);
        }

        return read;
    }

    private void ReadOne(FactDefinition fact, JsonMember member, List<DatedFact> read)
    {
        var (on, source) = (given.On, given.Source);
        var value = member.Value;
        if (value.Kind == JsonNodeKind.Object)
        {
            var dated = new ObjectReader(value, "a dated value", problems);
            var inner = dated.Any("value", required: true);
            on = dated.Date("on") ?? on;
            source = dated.Text("source") ?? source;
            if (fact.IsList)
            {
                dated.Boolean("complete");
                dated.Text("since");
            }

            dated.Finish();
            if (inner is null)
                return;
            value = fact.IsList ? value : inner;
        }

        var before = problems.Count;
        var known = FactValueReader.Read(fact, value, problems);
        if (on > given.On)
            Report(FactCodes.Future, member, $"\"{fact.Name}\" is dated {on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, which is still to come.", "Correct the date.");
        else if (problems.Count == before)
            read.Add(new DatedFact(fact.Name, known, on, source));
    }

    private void Report(string code, JsonMember member, string message, string? help) =>
        problems.Add(Diagnostic.Error(code, member.NamePlace, message, help));
}
