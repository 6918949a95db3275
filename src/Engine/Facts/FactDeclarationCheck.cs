using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Facts;

/// <summary>Finds declarations that contradict themselves or rest on facts that are not there.</summary>
internal static class FactDeclarationCheck
{
    internal static void Run(IReadOnlyList<FactDefinition> facts, List<Diagnostic> problems)
    {
        foreach (var fact in facts)
        {
            CheckOne(fact, problems);
            foreach (var field in fact.Fields)
                CheckOne(field, problems);
            foreach (var twice in fact.Fields.GroupBy(field => field.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
                Report(fact, $"The fact \"{fact.Name}\" has the field \"{twice.Key}\" twice.", problems);
            if (fact.Derivation is { } derivation)
                CheckDerivation(fact, derivation, facts, problems);
        }
    }

    private static void CheckOne(FactDefinition fact, List<Diagnostic> problems)
    {
        if (!IsName(fact.Name))
            Report(fact, $"\"{fact.Name}\" cannot be written in an expression: a name is letters and digits, beginning with a letter.", problems);
        if (fact.Type is FactType.Choice or FactType.Choices && fact.Choices.Count == 0)
            Report(fact, $"\"{fact.Name}\" is a choice but declares no \"choices\".", problems);
        if (fact.Type == FactType.Records && fact.Fields.Count == 0)
            Report(fact, $"\"{fact.Name}\" is a list of records but declares no \"fields\".", problems);
        if (fact.Min > fact.Max)
            Report(fact, $"The range of \"{fact.Name}\" ends before it begins.", problems);
        if (fact.Step <= 0)
            Report(fact, $"The step of \"{fact.Name}\" is not more than 0.", problems);
        if (fact.MaterialStep <= 0 && fact.Step is null or > 0)
            Report(fact, $"The material step of \"{fact.Name}\" is not more than 0.", problems);
    }

    private static void CheckDerivation(FactDefinition fact, Derivation derivation, IReadOnlyList<FactDefinition> facts, List<Diagnostic> problems)
    {
        if (derivation.How == Derivations.AsOf)
        {
            Require(fact.Type == FactType.Date, fact, "the day asked about is a date.", problems);
            return;
        }

        var from = facts.FirstOrDefault(other => other.Name == derivation.From);
        if (from is null)
        {
            var help = NearestName.Help(derivation.From, facts.Select(other => other.Name));
            problems.Add(Diagnostic.Error(FactCodes.Declaration, fact.Place, $"\"{fact.Name}\" is derived from \"{derivation.From}\", which is not declared.", help));
            return;
        }

        Require(from.Derivation is null, fact, $"\"{from.Name}\" is itself derived.", problems);
        if (derivation.How == Derivations.Only)
            Require(derivation.Field is { } only && FieldOf(from, only)?.Type == fact.Type, fact, $"its \"field\" is no field of \"{from.Name}\" with the same type.", problems);
        else
            Require(fact.Type == FactType.Integer, fact, "it must be an integer.", problems);
        if (derivation.How == Derivations.Count)
            Require(from.IsList, fact, $"\"{from.Name}\" is no list to count.", problems);
        else if (derivation.How != Derivations.Only)
            Require(IsDate(from, derivation.Field), fact, $"\"{from.Name}\" does not name a date.", problems);
        if (derivation.When is { } when)
            Require(FieldOf(from, when) is { Type: FactType.Boolean }, fact, $"\"{when}\" is not a true-or-false field of \"{from.Name}\".", problems);
    }

    private static bool IsDate(FactDefinition from, string? field) =>
        field is null ? from.Type == FactType.Date : FieldOf(from, field) is { Type: FactType.Date };

    private static FactDefinition? FieldOf(FactDefinition fact, string name) => fact.Fields.FirstOrDefault(field => field.Name == name);

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    private static void Require(bool holds, FactDefinition fact, string otherwise, List<Diagnostic> problems)
    {
        if (!holds)
            Report(fact, $"\"{fact.Name}\" cannot be derived: {otherwise}", problems);
    }

    private static void Report(FactDefinition fact, string message, List<Diagnostic> problems) =>
        problems.Add(Diagnostic.Error(FactCodes.Declaration, fact.Place, message));
}
