using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Interventions;

/// <summary>A school's rates and its year of account.</summary>
/// <param name="Budget">The year of account and the notional budget.</param>
/// <param name="Rates">Every rate, the newest first.</param>
internal sealed record SchoolMoney(ProvisionBudget Budget, IReadOnlyList<StaffRate> Rates)
{
    /// <summary>What an hour of this kind of staff costs on the day (pence); <c>null</c> if no rate holds.</summary>
    internal int? PencePerHour(string kind, DateOnly on) => Rates.FirstOrDefault(r => r.Kind == kind && r.From <= on)?.PencePerHour;

    /// <summary>The money of these schools. Two queries.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, SchoolMoney>> ReadAsync(AppDb db, IReadOnlyCollection<Guid> schools, CancellationToken cancellation)
    {
        var budgets = await db.ProvisionBudgets.AsNoTracking().Where(b => schools.Contains(b.SchoolId)).ToDictionaryAsync(b => b.SchoolId, cancellation);
        var rates = (await db.StaffRates.AsNoTracking().Where(r => schools.Contains(r.SchoolId)).OrderByDescending(r => r.From).ToListAsync(cancellation)).ToLookup(r => r.SchoolId);
        return schools.ToDictionary(id => id, id => new SchoolMoney(budgets.GetValueOrDefault(id) ?? new ProvisionBudget { SchoolId = id }, [.. rates[id]]));
    }
}
