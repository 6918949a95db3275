using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Data.RowSecurity;

/// <summary>
/// A role that the service works as on PostgreSQL: it owns nothing, is no superuser, and cannot step round a policy. One is bound by every part of a scope; for each part there
/// is one that knows that part alone. Most people have one part open, and what the database need not ask about the others it answers from an index.
/// </summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Policy">The name of its policy on each table.</param>
/// <param name="SeesAll">A condition under which it sees all, whoever the pupil is; <c>null</c> for a role of people.</param>
/// <param name="Pupil">The condition that a pupil's row must meet.</param>
public sealed record RowSecurityRole(string Name, string Policy, string? SeesAll, string Pupil)
{
    // What does not depend on the row stands within a SELECT of its own, conversions and comparisons too: the server works it out once for a query, not for each row. The
    // type named again outside says that a list is meant and not rows; it converts nothing.
    private const string Everything = $"(SELECT current_setting('{RowSecurityScope.Everything}', true) = 'on')";
    private const string OfSchools = $"\"SchoolId\" = ANY ((SELECT string_to_array(current_setting('{RowSecurityScope.Schools}', true), ',')::uuid[])::uuid[])";
    private const string OfClasses = $"\"ClassId\" = ANY ((SELECT string_to_array(current_setting('{RowSecurityScope.Classes}', true), ',')::uuid[])::uuid[])";
    private const string OneByOne = $"\"Id\" = ANY ((SELECT string_to_array(current_setting('{RowSecurityScope.Pupils}', true), ',')::uuid[])::uuid[])";
    private const string Shared = $"(\"SharedWithAuthority\" AND \"HomeAuthorityCode\" = ANY ((SELECT string_to_array(current_setting('{RowSecurityScope.Authorities}', true), ','))::text[]))";

    private static readonly RowSecurityRole Schools = new("sendworkflows_school", "within_schools", null, OfSchools);
    private static readonly RowSecurityRole Classes = new("sendworkflows_class", "within_classes", null, OfClasses);
    private static readonly RowSecurityRole Pupils = new("sendworkflows_pupil", "within_pupils", null, OneByOne);
    private static readonly RowSecurityRole Authorities = new("sendworkflows_authority", "within_authorities", null, Shared);

    /// <summary>The role for whoever has several parts of a scope open, or none, and for work that no person asked for.</summary>
    public static RowSecurityRole General { get; } = new("sendworkflows_app", "within_scope", Everything, $"{Everything} OR {OfSchools} OR {OneByOne} OR {OfClasses} OR {Shared}");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RowSecurityRole> All { get; } = [General, Schools, Classes, Pupils, Authorities];

    /// <summary>The names of all, parted by commas as SQL takes them.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(role => role.Name));

    /// <summary>The role that suffices for this scope.</summary>
    public static RowSecurityRole For(AccessScope scope) => scope switch
    {
        { Everything: true } => General,
        { Schools.Count: > 0, Classes.Count: 0, Pupils.Count: 0, Authorities.Count: 0 } => Schools,
        { Schools.Count: 0, Classes.Count: > 0, Pupils.Count: 0, Authorities.Count: 0 } => Classes,
        { Schools.Count: 0, Classes.Count: 0, Pupils.Count: > 0, Authorities.Count: 0 } => Pupils,
        { Schools.Count: 0, Classes.Count: 0, Pupils.Count: 0, Authorities.Count: > 0 } => Authorities,
        _ => General,
    };
}
