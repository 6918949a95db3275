using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Reports;

/// <summary>What the signed-in person is asked to find out, by fact, so that one sitting answers it for many pupils.</summary>
public sealed class FactsToAsk(MyDuties duties, PoliciesInForce policies)
{
    /// <summary>Each fact with the duties that ask for it, in ordinal order of name. One query a school's policy.</summary>
    public async Task<IReadOnlyList<FactToAsk>> ReadAsync(CancellationToken cancellation)
    {
        var facts = new List<FactToAsk>();
        foreach (var of in (await duties.ReadAsync(cancellation)).Where(d => FactOf(d) is not null).GroupBy(d => (d.SchoolId, Fact: FactOf(d)!)))
        {
            if ((await policies.ForSchoolAsync(of.Key.SchoolId, cancellation))?.Policy?.Facts[of.Key.Fact] is { } fact)
                facts.Add(new FactToAsk(fact, [.. of.OrderBy(d => d.YearGroup).ThenBy(d => d.ClassName, StringComparer.Ordinal).ThenBy(d => d.PupilName, StringComparer.Ordinal)]));
        }

        return [.. facts.OrderBy(f => f.Fact.Name, StringComparer.Ordinal)];
    }

    /// <summary>The fact a duty asks for; <c>null</c> for any other duty.</summary>
    public static string? FactOf(DutyLine duty) => AskedFacts.FactOf(duty.Name, duty.RunId);
}

/// <summary>One fact and those about whom it is asked.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Duties">The duties that ask for it.</param>
public sealed record FactToAsk(FactDefinition Fact, IReadOnlyList<DutyLine> Duties)
{
    /// <summary>The short answers it can be given in a list: yes or no, or whether there are any. <c>null</c> for a fact that needs its own form.</summary>
    public IReadOnlyDictionary<string, string>? Answers => Fact.Type switch
    {
        FactType.Boolean => new Dictionary<string, string> { ["true"] = "Yes", ["false"] = "No" },
        FactType.Records => new Dictionary<string, string> { [FactReading.NoOthers] = "None", ["yes"] = "Some" },
        _ => null,
    };

    /// <summary>A short answer as the fact's own form would send it.</summary>
    public FactInput Input(string answer, string on) =>
        Fact.Type == FactType.Records ? new FactInput { On = on, More = answer } : new FactInput { On = on, Value = answer };
}
