using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Data.RowSecurity;

/// <summary>
/// PostgreSQL's row-level security, written from the model: a row of a pupil, or of a record that hangs on one, exists for the application only
/// while the pupil is within the scope of whoever asks, and what a person asked for (<see cref="IBelongsToPerson"/>) only for them. It stands behind the filters in code, so that a forgotten one still shows nothing.
/// </summary>
public static class RowSecurityPolicies
{
    /// <summary>The role the application works as: owns nothing, is no superuser, and cannot step round a policy.</summary>
    public const string Role = "sendworkflows_app";

    private const string Policy = "within_scope";

    // What does not depend on the row stands within a SELECT of its own, conversions and comparisons too: the server works it out once for a query, not for each row. The
    // type named again outside says that a list is meant and not rows; it converts nothing.
    private const string Everything = $"(SELECT current_setting('{RowSecurityScope.Everything}', true) = 'on')";

    private const string PupilInScope =
        $"""
        {Everything}
          OR "SchoolId" = ANY ((SELECT string_to_array(current_setting('{RowSecurityScope.Schools}', true), ',')::uuid[])::uuid[])
          OR "Id" = ANY ((SELECT string_to_array(current_setting('{RowSecurityScope.Pupils}', true), ',')::uuid[])::uuid[])
          OR "ClassId" = ANY ((SELECT string_to_array(current_setting('{RowSecurityScope.Classes}', true), ',')::uuid[])::uuid[])
          OR ("SharedWithAuthority" AND "HomeAuthorityCode" = ANY ((SELECT string_to_array(current_setting('{RowSecurityScope.Authorities}', true), ','))::text[]))
        """;

    private const string AskedByPerson = $"{Everything} OR \"{nameof(IBelongsToPerson.AskedById)}\" = (SELECT nullif(current_setting('{RowSecurityScope.Person}', true), '')::uuid)";

    /// <summary>The tables that have row security, each with the condition a row must meet.</summary>
    public static IReadOnlyDictionary<string, string> Conditions(IModel model)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal) { [Table(model.FindEntityType(typeof(Pupil))!)] = PupilInScope };
        var waiting = model.GetEntityTypes().Where(type => type.GetTableName() is not null).ToList();
        // What hangs on a record with row security hangs on the pupil too, at any depth.
        while (waiting.RemoveAll(type => found.ContainsKey(Table(type)) || Condition(type, found) is { } condition && found.TryAdd(Table(type), condition)) > 0)
        {
        }

        return found;
    }

    /// <summary>The statements that give the role its rights and each table its policy. They can be run again.</summary>
    public static string Statements(IModel model)
    {
        var sql = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"GRANT USAGE ON SCHEMA public TO {Role};");
        foreach (var table in model.GetEntityTypes().Select(Table).Distinct().Order(StringComparer.Ordinal))
            sql.AppendLine(CultureInfo.InvariantCulture, $"GRANT {Rights(model, table)} ON \"{table}\" TO {Role};");
        sql.AppendLine(CultureInfo.InvariantCulture, $"GRANT SELECT ON \"__EFMigrationsHistory\" TO {Role};");
        foreach (var (table, condition) in Conditions(model).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            sql.AppendLine(CultureInfo.InvariantCulture, $"ALTER TABLE \"{table}\" ENABLE ROW LEVEL SECURITY;");
            sql.AppendLine(CultureInfo.InvariantCulture, $"DROP POLICY IF EXISTS {Policy} ON \"{table}\";");
            sql.AppendLine(CultureInfo.InvariantCulture, $"CREATE POLICY {Policy} ON \"{table}\" TO {Role} USING ({condition});");
        }

        return sql.ToString();
    }

    // What is in the audit log stays as it was written.
    private static string Rights(IModel model, string table) =>
        table == Table(model.FindEntityType(typeof(AuditEntry))!) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";

    private static string? Condition(IEntityType type, Dictionary<string, string> found)
    {
        if (typeof(IBelongsToPerson).IsAssignableFrom(type.ClrType))
            return AskedByPerson;
        if (type.FindProperty(nameof(IBelongsToPupil.PupilId)) is { } pupil)
        {
            var nobody = pupil.IsNullable ? "\"PupilId\" IS NULL OR " : "";
            return $"{Everything} OR {nobody}EXISTS (SELECT 1 FROM \"Pupils\" p WHERE p.\"Id\" = \"PupilId\")";
        }

        return type.GetForeignKeys().FirstOrDefault(key => key is { IsRequired: true, Properties.Count: 1 } && found.ContainsKey(Table(key.PrincipalEntityType))) is { } parent
            ? $"{Everything} OR EXISTS (SELECT 1 FROM \"{Table(parent.PrincipalEntityType)}\" p WHERE p.\"{Column(parent.PrincipalKey.Properties[0])}\" = \"{Table(type)}\".\"{Column(parent.Properties[0])}\")"
            : null;
    }

    private static string Table(IEntityType type) => type.GetTableName()!;

    private static string Column(IProperty property) => property.GetColumnName();
}
