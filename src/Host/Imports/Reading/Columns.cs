namespace SendWorkflows.Host.Imports.Reading;

/// <summary>Columns that say who a pupil is, beside the facts of the catalogue.</summary>
internal static class Columns
{
    internal const string Upn = "UPN";
    internal const string Surname = "Surname";
    internal const string Forename = "Forename";
    internal const string DateOfBirth = "DateOfBirth";
    internal const string YearGroup = "YearGroup";
    internal const string Class = "Class";
    internal const string HomeAuthority = "HomeAuthority";
    internal const string School = "School";
    internal const string On = "On";

    /// <summary>All of them, in the order of the template, each with what belongs in it.</summary>
    internal static IReadOnlyList<(string Name, string Meaning)> All { get; } =
    [
        (Upn, "Unique Pupil Number. Needed unless surname, forename and date of birth are given."),
        (Surname, "Family name. Needed for a pupil who is new here."),
        (Forename, "Given name, the one the pupil is called by. Needed for a pupil who is new here."),
        (DateOfBirth, "2018-01-15 or 15/01/2018. Needed for a pupil who is new here."),
        (YearGroup, "The year taught in: N1, N2, R, 1 to 14."),
        (Class, "Class or form. One that is new is added."),
        (HomeAuthority, "The three digits of the local authority where the pupil lives."),
        (School, "The school's URN, to make sure that the row is about this school."),
        (On, "The day the row's facts are true of; today if left out. A column such as \"ReadingScore On\" gives one fact its own day."),
    ];

    /// <summary>What management information systems call them.</summary>
    internal static IReadOnlyDictionary<string, string> OtherNames { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["UniquePupilNumber"] = Upn,
        ["LegalSurname"] = Surname,
        ["LastName"] = Surname,
        ["FamilyName"] = Surname,
        ["LegalForename"] = Forename,
        ["FirstName"] = Forename,
        ["GivenName"] = Forename,
        ["DOB"] = DateOfBirth,
        ["BirthDate"] = DateOfBirth,
        ["Year"] = YearGroup,
        ["NCYear"] = YearGroup,
        ["NCYearActual"] = YearGroup,
        ["Form"] = Class,
        ["RegGroup"] = Class,
        ["RegistrationGroup"] = Class,
        ["TutorGroup"] = Class,
        ["HomeLA"] = HomeAuthority,
        ["URN"] = School,
        ["SchoolURN"] = School,
        ["AsOf"] = On,
        ["SENStatus"] = "SenProvision",
        ["SENType"] = "PrimaryNeed",
        ["SENNeedType"] = "PrimaryNeed",
        ["PrimarySENType"] = "PrimaryNeed",
        ["SENStartDate"] = "SenSupportStartedOn",
        ["Attendance"] = "AttendancePercent",
        ["PercentageAttendance"] = "AttendancePercent",
        ["EAL"] = "EnglishAsAdditionalLanguage",
        ["Gender"] = "Sex",
    };

    /// <summary>A name as people vary it: blanks, underscores, hyphens and % do not count.</summary>
    internal static string Compact(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
