using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;

namespace SendWorkflows.Host.Reports;

/// <summary>The newest facts of the pupils on roll that governors' figures rest on. Only counts and averages leave this class.</summary>
internal sealed class GovernorFacts
{
    private static readonly string[] Names = ["AttendancePercent", "ReadingAttainment", "WritingAttainment", "MathsAttainment", "ParentMeetings", "Specialists"];
    private static readonly (string Name, string Label)[] Attainment =
        [("ReadingAttainment", "Reading at or above what is expected"), ("WritingAttainment", "Writing at or above what is expected"), ("MathsAttainment", "Mathematics at or above what is expected")];
    private Dictionary<(Guid Pupil, string Name), string> _newest = [];
    private HashSet<Guid> _pupils = [];

    /// <summary>The census codes known a year ago, one a pupil on roll now or then.</summary>
    internal IReadOnlyCollection<string> ProvisionLastYear { get; private init; } = [];

    /// <summary>One query, whatever the school's size.</summary>
    internal static async Task<GovernorFacts> ReadAsync(AppDb db, DateOnly today, CancellationToken cancellation)
    {
        var yearAgo = today.AddYears(-1);
        var rows = db.PupilFacts.AsNoTracking().Where(f => Names.Contains(f.Name) && f.On <= today || f.Name == SenProvision.Fact && f.On <= yearAgo)
            .Join(db.Pupils, f => f.PupilId, p => p.Id, (f, p) => new { f.PupilId, f.Name, f.Value, f.On, f.Id, p.LeftOn });
        var (now, then) = (new Dictionary<(Guid, string), (DateOnly On, long Id, string Value)>(), new Dictionary<Guid, (DateOnly On, long Id, string Value)>());
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (row.Name == SenProvision.Fact && (row.LeftOn is null || row.LeftOn > yearAgo))
                KeepNewest(then, row.PupilId, (row.On, row.Id, row.Value));
            else if (row.Name != SenProvision.Fact && row.LeftOn is null)
                KeepNewest(now, (row.PupilId, row.Name), (row.On, row.Id, row.Value));
        }

        return new GovernorFacts
        {
            _newest = now.ToDictionary(fact => fact.Key, fact => fact.Value.Value),
            _pupils = [.. now.Keys.Select(key => key.Item1)],
            ProvisionLastYear = [.. then.Values.Select(fact => fact.Value.Trim('"')).Where(SenProvision.IsOnRegister)],
        };
    }

    // In the order of the day, and of recording within a day. The rows come unordered: keeping the newest of each costs less than putting all in order.
    private static void KeepNewest<TKey>(Dictionary<TKey, (DateOnly On, long Id, string Value)> kept, TKey key, (DateOnly On, long Id, string Value) fact)
        where TKey : notnull
    {
        ref var newest = ref CollectionsMarshal.GetValueRefOrAddDefault(kept, key, out var known);
        if (!known || (fact.On, fact.Id).CompareTo((newest.On, newest.Id)) > 0)
            newest = fact;
    }

    /// <summary>Pupils on the register by how many meetings with their parents were held since a day.</summary>
    internal static IEnumerable<(string, int)> Meetings(IReadOnlyList<RegisterLine> register, GovernorFacts facts, DateOnly since)
    {
        var held = register.Select(line => facts.Days(line.PupilId, "ParentMeetings", "HeldOn").Count(day => day.On >= since)).ToList();
        return [("three or more", held.Count(n => n >= 3)), ("two", held.Count(n => n == 2)), ("one", held.Count(n => n == 1)), ("none recorded", held.Count(n => n == 0))];
    }

    /// <summary>Pupils on the register whom a specialist saw since a day, by profession.</summary>
    internal static IReadOnlyList<PartOfWhole> Specialists(IReadOnlyList<RegisterLine> register, GovernorFacts facts, DateOnly since, bool isWhole)
    {
        var seen = register.SelectMany(line => facts.Days(line.PupilId, "Specialists", "InvolvedOn").Where(day => day.On >= since).Select(day => (line.PupilId, day.Role)).Distinct()).ToList();
        return [.. seen.Where(s => s.Role.Length > 0).GroupBy(s => s.Role).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => PartOfWhole.Of(char.ToUpperInvariant(g.Key[0]) + g.Key[1..].Replace('-', ' '), g.Count(), register.Count, isWhole))];
    }

    /// <summary>Attendance and attainment of pupils on the register and of others.</summary>
    internal static IReadOnlyList<Comparison> Compared(IReadOnlyList<RegisterLine> register, GovernorFacts facts, bool isWhole)
    {
        var on = register.Select(line => line.PupilId).ToHashSet();
        var others = facts._pupils.Where(pupil => !on.Contains(pupil)).ToList();
        return
        [
            new Comparison("Attendance, average", facts.Average(on, "AttendancePercent", isWhole), facts.Average(others, "AttendancePercent", isWhole)),
            .. Attainment.Select(a => new Comparison(a.Label, facts.AtExpected(on, a.Name, isWhole), facts.AtExpected(others, a.Name, isWhole))),
        ];
    }

    private string Average(IEnumerable<Guid> pupils, string name, bool isWhole)
    {
        var values = pupils.Select(pupil => decimal.TryParse(_newest.GetValueOrDefault((pupil, name)), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : (decimal?)null).OfType<decimal>().ToList();
        return values.Count switch { 0 => "not known", < SmallNumbers.Smallest when !isWhole => "hidden", _ => $"{values.Average():0.0}%" };
    }

    private string AtExpected(IEnumerable<Guid> pupils, string name, bool isWhole)
    {
        var known = pupils.Select(pupil => _newest.GetValueOrDefault((pupil, name))).OfType<string>().Where(value => value.StartsWith('"')).ToList();
        if (known.Count == 0)
            return "not known";
        return PartOfWhole.Of(name, known.Count(value => value is "\"expected\"" or "\"greater-depth\""), known.Count, isWhole).Percent is { } share ? $"{share}%" : "hidden";
    }

    // A list as it is stored: a bare array where it is whole, otherwise an object that holds it; a record without the day says nothing about when.
    private IEnumerable<(DateOnly On, string Role)> Days(Guid pupil, string list, string day)
    {
        if (!_newest.TryGetValue((pupil, list), out var json))
            yield break;
        using var document = JsonDocument.Parse(json);
        var items = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("value", out var inside) ? inside : document.RootElement;
        if (items.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var item in items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object))
        {
            if (item.TryGetProperty(day, out var on) && DateOnly.TryParseExact(on.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                yield return (date, item.TryGetProperty("Role", out var role) ? role.GetString() ?? "" : "");
        }
    }
}
