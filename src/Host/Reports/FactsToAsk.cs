using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;

namespace SendWorkflows.Host.Reports;

/// <summary>What the signed-in person is asked to find out, by fact, so that one sitting answers it for many pupils.</summary>
public sealed class FactsToAsk(AppDb db, MyDuties duties, RecordableFacts recordable)
{
    /// <summary>Each fact with the duties that ask for it, in ordinal order of name.</summary>
    public async Task<IReadOnlyList<FactToAsk>> ReadAsync(CancellationToken cancellation)
    {
        var asking = (await duties.ReadAsync(cancellation)).Where(d => FactOf(d) is not null).ToList();
        var pupils = asking.Select(d => d.PupilId).Distinct().ToList();
        var homes = await db.Pupils.Where(p => pupils.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.HomeAuthorityCode, cancellation);
        var asked = new List<(FactDefinition Fact, DutyLine Duty)>();
        foreach (var of in asking.GroupBy(d => (d.SchoolId, Home: homes.GetValueOrDefault(d.PupilId))))
        {
            var facts = await recordable.OfAsync(of.Key.SchoolId, of.Key.Home, cancellation) ?? [];
            asked.AddRange(of.Join(facts, FactOf, fact => fact.Name, (duty, fact) => (fact, duty)));
        }

        return
        [
            .. asked.GroupBy(each => (each.Duty.SchoolId, each.Fact), each => each.Duty)
                .Select(of => new FactToAsk(of.Key.Fact, [.. of.OrderBy(d => d.YearGroup).ThenBy(d => d.ClassName, StringComparer.Ordinal).ThenBy(d => d.PupilName, StringComparer.Ordinal)]))
                .OrderBy(f => f.Fact.Name, StringComparer.Ordinal),
        ];
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
