using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Pupils;

/// <summary>Adds a school, and its authority where that is new.</summary>
public sealed partial class SaveSchool(AppDb db, AuditLog audit, TimeProvider time)
{
    /// <summary>The kinds of school, with the words for them.</summary>
    public static IReadOnlyDictionary<string, string> Phases { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["primary"] = "Primary",
        ["secondary"] = "Secondary",
        ["special"] = "Special",
        ["all-through"] = "All-through",
    };

    /// <summary>The school's id, or what is wrong with the answers and where.</summary>
    public async Task<(Guid? Id, IReadOnlyList<(string Field, string Problem)> Problems)> AddAsync(SchoolAnswers answers, CancellationToken cancellation)
    {
        var problems = new List<(string, string)>();
        if (string.IsNullOrWhiteSpace(answers.Name))
            problems.Add((nameof(answers.Name), "Enter the school's name."));
        if (answers.Urn is null || !SixDigits().IsMatch(answers.Urn))
            problems.Add((nameof(answers.Urn), "Enter the school's URN: six digits, like 100001."));
        else if (await db.Schools.AnyAsync(s => s.Urn == answers.Urn, cancellation))
            problems.Add((nameof(answers.Urn), $"A school with URN {answers.Urn} is here already."));
        if (answers.Establishment is null || !FourDigits().IsMatch(answers.Establishment))
            problems.Add((nameof(answers.Establishment), "Enter the establishment number: four digits, like 2001."));
        if (answers.Phase is null || !Phases.ContainsKey(answers.Phase))
            problems.Add((nameof(answers.Phase), "Select what kind of school it is."));
        if (answers.AuthorityCode is null || !ThreeDigits().IsMatch(answers.AuthorityCode))
            problems.Add((nameof(answers.AuthorityCode), "Enter the authority's DfE code: three digits, like 205."));
        if (string.IsNullOrWhiteSpace(answers.RuleSet))
            problems.Add((nameof(answers.RuleSet), "Select the rules that hold in this authority's schools."));
        if (problems.Count > 0)
            return (null, problems);

        if (!await db.Authorities.AnyAsync(a => a.Code == answers.AuthorityCode, cancellation))
            db.Authorities.Add(new Authority { Code = answers.AuthorityCode!, Name = answers.AuthorityName?.Trim() is { Length: > 0 } name ? name : $"Authority {answers.AuthorityCode}", RuleSet = answers.RuleSet! });
        var id = Guid.CreateVersion7(time.GetUtcNow());
        db.Schools.Add(new School
        {
            Id = id,
            Urn = answers.Urn!,
            Establishment = answers.Establishment!,
            Name = answers.Name!.Trim(),
            Phase = answers.Phase!,
            AuthorityCode = answers.AuthorityCode!,
        });
        audit.Record("school-added", "school", id.ToString(), $"{answers.Name.Trim()}, URN {answers.Urn}.", id);
        await db.SaveChangesAsync(cancellation);
        return (id, []);
    }

    /// <summary>Adds a class. Returns what is wrong, or <c>null</c> when it is done.</summary>
    public async Task<string?> AddClassAsync(Guid schoolId, string? name, int? year, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(name) || year is null or < -2 or > 14)
            return "Enter the class's name and its year group, from -2 (nursery) through 0 (Reception) to 14.";
        if (await db.Classes.AnyAsync(c => c.SchoolId == schoolId && c.Name == name.Trim(), cancellation))
            return $"There is a class \"{name.Trim()}\" already.";
        db.Classes.Add(new SchoolClass { Id = Guid.CreateVersion7(time.GetUtcNow()), SchoolId = schoolId, Name = name.Trim(), YearGroup = year.Value });
        audit.Record("class-added", "school", schoolId.ToString(), $"Class {name.Trim()}.", schoolId);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    [GeneratedRegex("^[0-9]{6}$")]
    private static partial Regex SixDigits();

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex FourDigits();

    [GeneratedRegex("^[0-9]{3}$")]
    private static partial Regex ThreeDigits();
}
