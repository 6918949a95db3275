using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Interventions;

/// <summary>Sets a school's rates and its notional budget. An earlier rate stays for the days it held.</summary>
public sealed class SetProvisionMoney(AppDb db, InterventionReach reach, ProvisionWords words, AuditLog audit, TimeProvider time)
{
    /// <summary>The school's money now; <c>null</c> if out of reach.</summary>
    internal async Task<SchoolMoney?> ReadAsync(Guid schoolId, CancellationToken cancellation) =>
        reach.MayCost(schoolId) ? (await SchoolMoney.ReadAsync(db, [schoolId], cancellation))[schoolId] : null;

    /// <summary>Records the rates that are new, and the budget. What to mend, or <c>null</c> if out of reach.</summary>
    public async Task<IReadOnlyList<FieldProblem>?> RunAsync(Guid schoolId, MoneyInput input, CancellationToken cancellation = default)
    {
        if (!reach.MayCost(schoolId))
            return null;
        var problems = Problems(input).ToList();
        if (problems.Count > 0)
            return problems;
        var rates = await db.StaffRates.Where(r => r.SchoolId == schoolId).OrderByDescending(r => r.From).ToListAsync(cancellation);
        var said = new List<string>();
        foreach (var (kind, text) in input.Rates.Where(r => words.Staff.ContainsKey(r.Key) && !string.IsNullOrWhiteSpace(r.Value)))
        {
            var pence = Money.Pence(text)!.Value;
            var on = input.From!.Value;
            if (rates.Find(r => r.Kind == kind && r.From <= on)?.PencePerHour == pence)
                continue;
            if (rates.Find(r => r.Kind == kind && r.From == on) is { } same)
                same.PencePerHour = pence;
            else
                db.StaffRates.Add(new StaffRate { Id = Guid.CreateVersion7(time.GetUtcNow()), SchoolId = schoolId, Kind = kind, From = on, PencePerHour = pence });
            said.Add($"{words.StaffName(kind)} £{Money.Plain(pence)} an hour from {Words.Date(on)}");
        }

        await BudgetAsync(schoolId, input, said, cancellation);
        if (said.Count == 0)
            return [];
        audit.Record("provision-money-set", "school", schoolId.ToString(), string.Join("; ", said) + ".", schoolId);
        await db.SaveChangesAsync(cancellation);
        return [];
    }

    private async Task BudgetAsync(Guid schoolId, MoneyInput input, List<string> said, CancellationToken cancellation)
    {
        var budget = await db.ProvisionBudgets.SingleOrDefaultAsync(b => b.SchoolId == schoolId, cancellation);
        if (budget is null)
            db.ProvisionBudgets.Add(budget = new ProvisionBudget { SchoolId = schoolId });
        long? pence = string.IsNullOrWhiteSpace(input.Notional) ? null : Money.Pence(input.Notional);
        if (budget.NotionalPence != pence || budget.YearStartsIn != input.YearStartsIn)
            said.Add($"notional SEN budget {Money.Words(pence)} a year beginning in {CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.GetMonthName(input.YearStartsIn)}");
        (budget.NotionalPence, budget.YearStartsIn) = (pence, input.YearStartsIn);
    }

    private IEnumerable<FieldProblem> Problems(MoneyInput input)
    {
        foreach (var (kind, text) in input.Rates.Where(r => Money.Pence(r.Value) is null))
            yield return new($"Rates[{kind}]", $"\"{text}\" is not an amount. Enter pounds and pence an hour for {words.StaffName(kind)}, like 17.40, or leave it empty.");
        if (Money.Pence(input.Notional) is null)
            yield return new(nameof(input.Notional), $"\"{input.Notional}\" is not an amount. Enter pounds, like 84000, or leave it empty.");
        if (input.YearStartsIn is < 1 or > 12)
            yield return new(nameof(input.YearStartsIn), "Select the month in which the year of account begins.");
        if (input.From is null || input.From > time.Today().AddYears(1))
            yield return new(nameof(input.From), "Enter the day from which these rates hold, like 1/4/2027.");
    }
}

/// <summary>Rates and budget as a person fills them in.</summary>
/// <param name="Rates">What an hour costs, by kind of staff; empty to leave it as it is.</param>
/// <param name="From">The day from which the rates hold.</param>
/// <param name="Notional">The notional SEN budget of a year, or empty for not known.</param>
/// <param name="YearStartsIn">The month in which the year of account begins, from 1.</param>
public sealed record MoneyInput(IReadOnlyDictionary<string, string?> Rates, DateOnly? From, string? Notional, int YearStartsIn);
