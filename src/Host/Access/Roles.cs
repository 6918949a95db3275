namespace SendWorkflows.Host.Access;

/// <summary>The roles a person can hold. The ids are the words that policy and workflow files use.</summary>
public static class Roles
{
    /// <summary>Teaches a class or subject; writes and reviews plans (CoP 6.52).</summary>
    public const string ClassTeacher = "class-teacher";

    /// <summary>Teaching assistant or other adult who delivers support.</summary>
    public const string SupportStaff = "support-staff";

    /// <summary>Phase or year leader, head of department: checks that plans are complete and on time.</summary>
    public const string PhaseLeader = "phase-leader";

    /// <summary>Special educational needs co-ordinator (CoP 6.84-6.94).</summary>
    public const string Senco = "senco";

    /// <summary>Member of the senior leadership team.</summary>
    public const string Slt = "slt";

    /// <summary>Headteacher or principal.</summary>
    public const string Head = "head";

    /// <summary>Governor or trustee: aggregates only, never a pupil.</summary>
    public const string Governor = "governor";

    /// <summary>Officer of a local authority: only pupils with a case there.</summary>
    public const string LaOfficer = "la-officer";

    /// <summary>Edits an authority's policy; sees no pupil.</summary>
    public const string PolicyEditor = "policy-editor";

    /// <summary>Administers people and brings data in, for one school or, without a school, for the whole service.</summary>
    public const string Administrator = "administrator";

    /// <summary>Every role with the words people use for it, in the order lists show them.</summary>
    public static IReadOnlyDictionary<string, string> Titles { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Senco] = "SENCo",
        [ClassTeacher] = "Class teacher",
        [SupportStaff] = "Support staff",
        [PhaseLeader] = "Phase leader",
        [Slt] = "Senior leader",
        [Head] = "Headteacher",
        [Governor] = "SEND governor",
        [LaOfficer] = "Local authority officer",
        [PolicyEditor] = "Policy editor",
        [Administrator] = "Administrator",
    };

    /// <summary>The words for a role inside a sentence: "the class teacher", "the SENCo".</summary>
    public static string InSentence(string role) =>
        Titles.TryGetValue(role, out var title) ? char.IsUpper(title[1]) ? title : char.ToLowerInvariant(title[0]) + title[1..] : role;

    /// <summary>The roles that see pupils of a whole school.</summary>
    public static IReadOnlyList<string> SeeWholeSchool { get; } = [Senco, Slt, Head];

    /// <summary>The roles that see pupils of the classes or year groups they are given.</summary>
    public static IReadOnlyList<string> SeeOwnClasses { get; } = [ClassTeacher, SupportStaff, PhaseLeader];

    /// <summary>The roles that work in a school with pupils.</summary>
    public static IReadOnlyList<string> SchoolStaff { get; } = [Senco, ClassTeacher, SupportStaff, PhaseLeader, Slt, Head];
}
