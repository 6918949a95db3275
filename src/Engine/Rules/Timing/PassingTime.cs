using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Rules.Timing;

/// <summary>What of a policy's conditions and messages the passing of time alone can change.</summary>
/// <param name="Derived">The derived facts they ask for, but for the day itself where it is only compared.</param>
/// <param name="ComparesTheDay">Whether the day itself is compared with other dates.</param>
/// <param name="WrittenDays">The dates written in expressions, and the first days of the thresholds' values.</param>
internal sealed record PassingTime(IReadOnlyList<FactDefinition> Derived, bool ComparesTheDay, IReadOnlyList<DateOnly> WrittenDays)
{
    /// <summary>Finds it in a policy.</summary>
    internal static PassingTime In(Policy policy)
    {
        var roots = policy.Rules.SelectMany(rule => rule.Spoken.Prepend(rule.Condition)).ToList();
        var parts = roots.SelectMany(Explainer.All).ToList();
        var comparing = parts.OfType<NumberComparisonNode>().Where(ComparesTheDayWithARecord).ToHashSet<Node>();
        var elsewhere = parts.Where(part => !comparing.Contains(part)).SelectMany(part => part.Children).Concat(roots);
        var derived = elsewhere.OfType<FactNode>().Select(node => node.Fact).Where(fact => fact.Derivation is not null).DistinctBy(fact => fact.Name);
        var written = parts.OfType<ConstantNode>().Where(node => node.Kind == ValueKind.Date).Select(node => DateOnly.FromDayNumber((int)node.Value.Low));
        return new PassingTime([.. derived], comparing.Count > 0, [.. written.Concat(policy.Thresholds.Values.SelectMany(threshold => threshold.Values).Select(value => value.From)).Distinct()]);
    }

    /// <summary>The first day after the facts' own on which anything here may be another; <c>null</c> if none is in sight.</summary>
    internal DateOnly? NextChange(FactSet facts, SchoolCalendar? calendar)
    {
        var days = Derived.Select(fact => DerivedChange.NextOf(fact, facts, calendar)).Concat(WrittenDays.SelectMany(Around));
        if (ComparesTheDay)
            days = days.Concat(facts.Known.Where(fact => facts.Catalogue[fact.Name]?.Derivation is null).SelectMany(fact => DatesIn(fact.Value)).SelectMany(Around));
        return days.Where(day => day > facts.AsOf).Min();
    }

    /// <summary>Whether one side is the day itself and the other a date as recorded or written: such a comparison turns on that date or the day after, and on no other.</summary>
    private static bool ComparesTheDayWithARecord(NumberComparisonNode comparison) =>
        comparison.Children is [var left, var right] && ((IsTheDay(left) && IsAsRecorded(right)) || (IsTheDay(right) && IsAsRecorded(left)));

    private static bool IsTheDay(Node part) => part is FactNode { Fact.Derivation.How: Derivations.AsOf };

    private static bool IsAsRecorded(Node date) => !Explainer.All(date).Exists(part => part is ArithmeticNode or NegativeNode or FactNode { Fact.Derivation: not null });

    private static IEnumerable<DateOnly?> Around(DateOnly day) => [day, day.AddDays(1)];

    private static IEnumerable<DateOnly> DatesIn(FactValue value) =>
        value.Date is { } date ? [date]
        : value.List is { } list ? list.Items.OfType<FactValue>().SelectMany(DatesIn)
        : value.Record is { } record ? record.Known.Select(field => field.Value).SelectMany(DatesIn)
        : [];
}
