using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Expressions.Syntax;

namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>What a policy says about the names and words of its expressions.</summary>
internal sealed class Vocabulary(Policy policy)
{
    private readonly List<FactDefinition> _all = [.. policy.Facts.Facts.Concat(policy.Facts.Facts.SelectMany(fact => fact.Fields))];

    /// <summary>The step of a threshold; 1 if it declares none.</summary>
    internal decimal StepOf(string threshold) => policy.Thresholds.GetValueOrDefault(threshold)?.Step ?? 1;

    /// <summary>The fact or field that a part reads; <c>null</c> if it is none.</summary>
    internal FactDefinition? FactOf(ExpressionSyntax syntax) => syntax switch
    {
        MemberSyntax { Target: NameSyntax { Name: "pupil" } } fact => policy.Facts[fact.Name.Text],
        MemberSyntax { Target: not NameSyntax { Name: "thresholds" } } field => policy.Facts.Facts.SelectMany(list => list.Fields).FirstOrDefault(each => each.Name == field.Name.Text),
        _ => null,
    };

    /// <summary>The words before and after a word, where it is declared; none for free text.</summary>
    internal IEnumerable<string> Neighbours(string word, FactDefinition? about)
    {
        var words = about is not null && about.ChoiceCodes.Contains(word, StringComparer.Ordinal) ? [.. about.ChoiceCodes] : WordsWith(word);
        var at = words.IndexOf(word);
        return at < 0 ? [] : new[] { at - 1, at + 1 }.Where(each => each >= 0 && each < words.Count).Select(each => words[each]);
    }

    private List<string> WordsWith(string word)
    {
        if (policy.Ladder?[word] is not null)
            return [.. policy.Ladder.Layers.Select(layer => layer.Id)];
        return [.. _all.FirstOrDefault(fact => fact.ChoiceCodes.Contains(word, StringComparer.Ordinal))?.ChoiceCodes ?? []];
    }
}
