using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Workflows;

/// <summary>For how many pupils a role may begin something at once: about as many as it answers for, so that a slip stays small.</summary>
public static class BulkLimits
{
    private static readonly Dictionary<string, int> Most = new(StringComparer.Ordinal)
    {
        [Roles.Senco] = 400,
        [Roles.Head] = 400,
        [Roles.Slt] = 400,
        [Roles.PhaseLeader] = 120,
        [Roles.ClassTeacher] = 40,
    };

    /// <summary>The most pupils at once for this person; 0 if none of their roles may.</summary>
    public static int MostAtOnce(this Actor actor) => Most.Where(role => actor.Is(role.Key)).Select(role => role.Value).DefaultIfEmpty(0).Max();
}
