using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Imports.Reading;

namespace SendWorkflows.Host.Imports;

/// <summary>The columns a school's CSV file may have: who the pupil is, and every fact that its authority's catalogue lets be given.</summary>
public sealed class ImportColumns
{
    private readonly AppDb _db;
    private readonly SchoolContracts _contracts;

    internal ImportColumns(AppDb db, SchoolContracts contracts)
    {
        _db = db;
        _contracts = contracts;
    }

    /// <summary>The columns in the order of the template.</summary>
    public async Task<IReadOnlyList<ImportColumn>> OfSchoolAsync(Guid schoolId, CancellationToken cancellation = default)
    {
        var ruleSet = await _db.Schools.Where(s => s.Id == schoolId).Join(_db.Authorities, s => s.AuthorityCode, a => a.Code, (_, a) => a.RuleSet).SingleAsync(cancellation);
        var who = Columns.All.Select(column => new ImportColumn(column.Name, column.Meaning, "", ""));
        var facts = (await _contracts.OfAsync(ruleSet, cancellation)).Facts.Facts
            .Where(fact => fact.Derivation is null && !CsvHeader.KeptHere.Contains(fact.Name) && Columns.All.All(column => column.Name != fact.Name))
            .Select(fact => new ImportColumn(fact.Name, fact.Meaning, ValuesOf(fact), fact.Provider ?? ""));
        return [.. who, .. facts];
    }

    private static string ValuesOf(FactDefinition fact) => fact.Type switch
    {
        FactType.Boolean => "yes or no",
        FactType.Integer or FactType.Number => Range(fact),
        FactType.Choice => string.Join(", ", fact.ChoiceCodes),
        FactType.Choices => $"any of {string.Join(", ", fact.ChoiceCodes)}, with semicolons between",
        FactType.Date => "a date",
        FactType.Records => "a list of records, written as in a facts file",
        _ => "text",
    };

    private static string Range(FactDefinition fact) => (fact.Min, fact.Max) switch
    {
        ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $"{min} to {max} {fact.Unit}").TrimEnd(),
        _ => $"a number {fact.Unit}".TrimEnd(),
    };
}
