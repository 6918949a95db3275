using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Facts;

/// <summary>
/// Reads <c>facts.json</c>: <c>{"title"?,"areasOfNeed"?:[{"code","meaning"}],"facts":[{"name","type","meaning","unit"?,"range"?:{"min"?,"max"?},
/// "step"?,"choices"?:["…" or {"code","meaning","area"?}],"choicesOf"?,"ordered"?,"fields"?:[…],"provider"?,"canChange"?,"material"?,"materialStep"?,
/// "derivedFrom"?:["…"],"derivation"?:{"how","from","field"?,"when"?},"usesCalendar"?,"protected"?,"neverABarrier"?,"askedByLaw"?,"neverAlone"?}]}</c>.
/// Types: boolean, integer, number, text, choice, date, list of choices, list of records (with <c>fields</c>).
/// <c>choicesOf</c> names another fact whose choices are meant, or <c>areasOfNeed</c>.
/// </summary>
public static class FactCatalogueReader
{
    /// <summary>The words for the types, in the order of <see cref="FactType"/>.</summary>
    public static IReadOnlyList<string> TypeWords { get; } =
        ["boolean", "integer", "number", "text", "choice", "date", "list of choices", "list of records"];

    /// <summary>Reads catalogues, base layer first. A lower layer may add facts, never declare one again.</summary>
    public static FactCatalogueReading Read(IEnumerable<SourceText> baseFirst)
    {
        var problems = new List<Diagnostic>();
        var declared = new List<FactDeclaration>();
        var areas = new List<Choice>();
        foreach (var source in baseFirst)
        {
            var reading = JsonReader.Read(source);
            problems.AddRange(reading.Diagnostics);
            if (reading.Root is null)
                continue;
            var file = new ObjectReader(reading.Root, "a catalogue of facts", problems);
            file.Text("title");
            areas.AddRange(FactDefinitionReader.ReadChoices(file, "areasOfNeed", problems));
            foreach (var node in file.List("facts", required: true))
                AddFact(node, declared, problems);
            file.Finish();
        }

        var facts = SharedChoices.Resolve(declared, areas, problems);
        FactDeclarationCheck.Run(facts, problems);
        return new FactCatalogueReading(new FactCatalogue(facts, areas), problems);
    }

    private static void AddFact(JsonNode node, List<FactDeclaration> declared, List<Diagnostic> problems)
    {
        if (FactDefinitionReader.Read(node, isField: false, problems) is not { } read)
            return;
        if (declared.FirstOrDefault(other => other.Fact.Name == read.Fact.Name) is { } earlier)
        {
            var message = $"The fact \"{read.Fact.Name}\" is already declared at {earlier.Fact.Place}.";
            problems.Add(Diagnostic.Error(FactCodes.Twice, read.Fact.Place, message, "Give it another name or remove it."));
            return;
        }

        declared.Add(read);
    }
}
