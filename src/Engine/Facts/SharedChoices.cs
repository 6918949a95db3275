using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Facts;

/// <summary>Fills in choices that a fact or field shares with another (<c>choicesOf</c>).</summary>
internal static class SharedChoices
{
    private const string AreasOfNeed = "areasOfNeed";

    internal static List<FactDefinition> Resolve(IReadOnlyList<FactDeclaration> declared, IReadOnlyList<Choice> areas, List<Diagnostic> problems)
    {
        var known = new Dictionary<string, IReadOnlyList<Choice>>(StringComparer.Ordinal) { [AreasOfNeed] = areas };
        foreach (var (fact, choicesOf, _) in declared)
        {
            if (choicesOf is null && fact.Choices.Count > 0)
                known.TryAdd(fact.Name, fact.Choices);
        }

        return [.. declared.Select(fact => Fill(fact, known, problems))];
    }

    private static FactDefinition Fill(
        FactDeclaration declared, Dictionary<string, IReadOnlyList<Choice>> known, List<Diagnostic> problems)
    {
        var fact = declared.Fact with { Fields = [.. declared.Fields.Select(field => Fill(field, known, problems))] };
        if (declared.ChoicesOf is not { } other)
            return fact;
        if (known.TryGetValue(other, out var choices))
            return fact with { Choices = choices };
        var message = $"\"{fact.Name}\" takes the choices of \"{other}\", which declares none.";
        problems.Add(Diagnostic.Error(FactCodes.Declaration, fact.Place, message, NearestName.Help(other, known.Keys)));
        return fact;
    }
}
