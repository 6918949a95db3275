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
    private const string AskedByPerson = $"\"{nameof(IBelongsToPerson.AskedById)}\" = (SELECT nullif(current_setting('{RowSecurityScope.Person}', true), '')::uuid)";

    /// <summary>The tables that have row security, each with the condition a row must meet for this role.</summary>
    public static IReadOnlyDictionary<string, string> Conditions(IModel model, RowSecurityRole role)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal) { [Table(model.FindEntityType(typeof(Pupil))!)] = role.Pupil };
        var waiting = model.GetEntityTypes().Where(type => type.GetTableName() is not null).ToList();
        // What hangs on a record with row security hangs on the pupil too, at any depth.
        while (waiting.RemoveAll(type => found.ContainsKey(Table(type)) || Condition(type, role, found) is { } condition && found.TryAdd(Table(type), condition)) > 0)
        {
        }

        return found;
    }

    /// <summary>The statements that give the roles their rights and each table its policies. They can be run again.</summary>
    public static string Statements(IModel model)
    {
        var sql = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"GRANT USAGE ON SCHEMA public TO {RowSecurityRole.Names};");
        foreach (var table in model.GetEntityTypes().Select(Table).Distinct().Order(StringComparer.Ordinal))
            sql.AppendLine(CultureInfo.InvariantCulture, $"GRANT {Rights(model, table)} ON \"{table}\" TO {RowSecurityRole.Names};");
        sql.AppendLine(CultureInfo.InvariantCulture, $"GRANT SELECT ON \"__EFMigrationsHistory\" TO {RowSecurityRole.Names};");
        foreach (var table in Conditions(model, RowSecurityRole.General).Keys.Order(StringComparer.Ordinal))
            sql.AppendLine(CultureInfo.InvariantCulture, $"ALTER TABLE \"{table}\" ENABLE ROW LEVEL SECURITY;");
        foreach (var role in RowSecurityRole.All)
        {
            foreach (var (table, condition) in Conditions(model, role).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                sql.AppendLine(CultureInfo.InvariantCulture, $"DROP POLICY IF EXISTS {role.Policy} ON \"{table}\";");
                sql.AppendLine(CultureInfo.InvariantCulture, $"CREATE POLICY {role.Policy} ON \"{table}\" TO {role.Name} USING ({condition});");
            }
        }

        return sql.ToString();
    }

    // What is in the audit log stays as it was written.
    private static string Rights(IModel model, string table) =>
        table == Table(model.FindEntityType(typeof(AuditEntry))!) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";

    private static string? Condition(IEntityType type, RowSecurityRole role, Dictionary<string, string> found)
    {
        var unless = role.SeesAll is { } all ? all + " OR " : "";
        if (typeof(IBelongsToPerson).IsAssignableFrom(type.ClrType))
            return unless + AskedByPerson;
        if (type.FindProperty(nameof(IBelongsToPupil.PupilId)) is { } pupil)
        {
            var nobody = pupil.IsNullable ? "\"PupilId\" IS NULL OR " : "";
            return $"{unless}{nobody}EXISTS (SELECT 1 FROM \"Pupils\" p WHERE p.\"Id\" = \"PupilId\")";
        }

        return type.GetForeignKeys().FirstOrDefault(key => key is { IsRequired: true, Properties.Count: 1 } && found.ContainsKey(Table(key.PrincipalEntityType))) is { } parent
            ? $"{unless}EXISTS (SELECT 1 FROM \"{Table(parent.PrincipalEntityType)}\" p WHERE p.\"{Column(parent.PrincipalKey.Properties[0])}\" = \"{Table(type)}\".\"{Column(parent.Properties[0])}\")"
            : null;
    }

    private static string Table(IEntityType type) => type.GetTableName()!;

    private static string Column(IProperty property) => property.GetColumnName();
}
