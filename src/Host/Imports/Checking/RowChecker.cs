using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Imports.Reading;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Imports.Checking;

/// <summary>Checks the values of one row after another. All that is wrong with a row is reported together; the rows beside it go on.</summary>
/// <param name="catalogue">The facts that can be given.</param>
/// <param name="school">The school whose data it is.</param>
/// <param name="fileName">The file's name, for the source of its facts.</param>
/// <param name="today">Today where the school is: nothing may be dated later.</param>
/// <param name="fileOn">The day the file is true of.</param>
internal sealed class RowChecker(FactCatalogue catalogue, School school, string fileName, DateOnly today, DateOnly fileOn)
{
    private readonly FactTexts _facts = new(catalogue);

    /// <summary>The row with what is right about it, and everything wrong or worth knowing.</summary>
    internal (StagedRow Row, IReadOnlyList<RowProblem> Problems) Check(RawRow raw)
    {
        var check = new RowCheck(raw, today);
        var row = new StagedRow(raw.Number) { On = check.Date(Columns.On) ?? fileOn, ProvisionSince = raw.ProvisionSince };
        row.Upn = check.Upn();
        row.Surname = check.Name(Columns.Surname);
        row.Forename = check.Name(Columns.Forename);
        row.BornOn = check.DateOfBirth(catalogue["AgeInMonths"]);
        row.YearGroup = check.YearGroup(catalogue[Columns.YearGroup]);
        row.ClassName = check.Name(Columns.Class);
        row.HomeAuthority = check.Authority();
        CheckSchool(check);
        AddFacts(row, check);
        SenChecks.Run(row, check);
        return (row, check.Problems);
    }

    private void CheckSchool(RowCheck check)
    {
        if (check.Field(Columns.School) is { } field && field.Text != school.Urn)
            check.Error(field, ImportCodes.WrongSchool, $"The row is about the school \"{field.Text}\"; this is {school.Urn}. Bring it in for that school.");
    }

    private void AddFacts(StagedRow row, RowCheck check)
    {
        var source = $"{fileName}, row {row.Number}";
        if (row.YearGroup is { } year && catalogue[Columns.YearGroup] is { } yearFact)
            row.Facts.Add(new DatedFact(yearFact.Name, FactValue.Of(year), row.On, source));
        foreach (var field in check.Fields)
        {
            if (field.Name is Columns.DateOfBirth or Columns.YearGroup || catalogue[field.Name] is not { } fact)
                continue;
            var on = field.On ?? row.On;
            if (on > today)
                check.Error(field, ImportCodes.DateInFuture, $"\"{field.Label}\" is dated {DateText.Say(on)}, which is still to come. Correct the date.");
            else if (_facts.Read(fact, field.Text, out var value) is not { } problem)
                row.Facts.Add(new DatedFact(fact.Name, value, on, source));
            else if (problem.Code == ImportCodes.SenHistoric)
                check.Remark(field, problem.Code, $"{problem.Message} It was left out; the rest of the row was taken.");
            else if (fact.Protected is not null)
                check.Remark(field, ImportCodes.LeftOut, $"{problem.Message} It was left out; the rest of the row was taken.");
            else
                check.Error(field, problem.Code, problem.Message);
        }
    }
}
