using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Facts;

/// <summary>Reads one declaration of a fact or of a record's field.</summary>
internal static class FactDefinitionReader
{
    private static readonly string[] FieldTypeWords = [.. FactCatalogueReader.TypeWords.Take((int)FactType.Choices)];

    internal static FactDeclaration? Read(JsonNode node, bool isField, List<Diagnostic> problems)
    {
        var fact = new ObjectReader(node, isField ? "a field" : "a fact", problems);
        var name = fact.Text("name", required: true);
        var type = fact.Word("type", isField ? FieldTypeWords : FactCatalogueReader.TypeWords, required: true);
        var range = fact.Object("range", "a range");
        var definition = new FactDefinition(name ?? "", TypeOf(type), fact.Text("meaning", required: true) ?? "", node.Place)
        {
            Unit = fact.Text("unit"),
            Min = range?.Number("min"),
            Max = range?.Number("max"),
            Step = fact.Number("step") ?? (type == "integer" ? 1 : null),
            Choices = ReadChoices(fact, "choices", problems),
            IsOrdered = fact.Boolean("ordered") ?? false,
        };
        range?.Finish();
        var choicesOf = fact.Text("choicesOf");
        var fields = isField ? [] : ReadFields(fact, problems);
        if (!isField)
            definition = ReadUse(fact, definition);
        fact.Finish();
        return name is null || type is null ? null : new FactDeclaration(definition, choicesOf, fields);
    }

    internal static List<Choice> ReadChoices(ObjectReader fact, string name, List<Diagnostic> problems)
    {
        var choices = new List<Choice>();
        foreach (var node in fact.List(name))
        {
            if (node.Kind == JsonNodeKind.Text)
            {
                choices.Add(new Choice(node.Text, node.Text));
                continue;
            }

            var choice = new ObjectReader(node, "a choice", problems);
            if (choice.Text("code", required: true) is { } code)
                choices.Add(new Choice(code, choice.Text("meaning") ?? code, choice.Text("area")));
            choice.Finish();
        }

        return choices;
    }

    private static FactDefinition ReadUse(ObjectReader fact, FactDefinition definition)
    {
        fact.Texts("derivedFrom");
        fact.Boolean("usesCalendar");
        return definition with
        {
            Provider = fact.Text("provider"),
            CanChange = fact.Boolean("canChange") ?? true,
            IsMaterial = fact.Boolean("material") ?? false,
            MaterialStep = fact.Number("materialStep") ?? definition.Step,
            Derivation = ReadDerivation(fact),
            Protected = fact.Word("protected", ProtectedCharacteristics.All),
            NeverABarrier = fact.Word("neverABarrier", Barriers.All),
            IsAskedByLaw = fact.Boolean("askedByLaw") ?? false,
            NeverAlone = fact.Boolean("neverAlone") ?? false,
        };
    }

    private static FactType TypeOf(string? word)
    {
        for (var i = 0; i < FactCatalogueReader.TypeWords.Count; i++)
        {
            if (FactCatalogueReader.TypeWords[i] == word)
                return (FactType)i;
        }

        return FactType.Text;
    }

    private static List<FactDeclaration> ReadFields(ObjectReader fact, List<Diagnostic> problems)
    {
        var fields = new List<FactDeclaration>();
        foreach (var node in fact.List("fields"))
        {
            if (Read(node, isField: true, problems) is { } field)
                fields.Add(field);
        }

        return fields;
    }

    private static Derivation? ReadDerivation(ObjectReader fact)
    {
        if (fact.Object("derivation", "a derivation") is not { } derived)
            return null;
        var how = derived.Word("how", Derivations.All, required: true);
        var from = derived.Text("from", required: how != Derivations.AsOf);
        var derivation = new Derivation(how ?? "", from ?? "", derived.Text("field"), derived.Text("when"));
        derived.Finish();
        return how is null || (from is null && how != Derivations.AsOf) ? null : derivation;
    }
}
