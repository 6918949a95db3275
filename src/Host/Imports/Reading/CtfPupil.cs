using System.Globalization;

namespace SendWorkflows.Host.Imports.Reading;

/// <summary>What a transfer file says about one pupil, in the names of columns and facts. Elements without a use here are passed over.</summary>
internal static class CtfPupil
{
    internal static RawRow Row(int number, CtfElement pupil, CtfHeader header)
    {
        var fields = new List<RawField>();
        void Add(string name, string label, string? text, DateOnly? on = null)
        {
            if (text is { Length: > 0 })
                fields.Add(new RawField(name, label, text, on));
        }

        Add(Columns.Upn, "UPN", pupil["UPN"]);
        Add(Columns.Surname, "Surname", pupil["Surname"]);
        Add(Columns.Forename, "Forename", pupil["BasicDetails", "PreferredForename"] ?? pupil["Forename"]);
        Add(Columns.DateOfBirth, "DOB", pupil["DOB"]);
        Add(Columns.YearGroup, "NCyearActual", pupil["BasicDetails", "NCyearActual"] ?? pupil["NCyearActual"]);
        // Version 25 says Sex where version 24 said Gender.
        Add("Sex", pupil["Sex"] is null ? "Gender" : "Sex", pupil["Sex"] ?? pupil["Gender"]);
        Add("Ethnicity", "Ethnicity", pupil["BasicDetails", "Ethnicity"]);
        Add("LookedAfter", "InCare", pupil["LookedAfter", "InCare"]);
        fields.AddRange(CtfSen.Fields(pupil, header));
        fields.AddRange(CtfAttendance.Fields(pupil, header));
        fields.AddRange(CtfAssessments.Fields(pupil, header));
        return new RawRow(number, fields) { ProvisionSince = CtfSen.PresentProvisionSince(pupil) };
    }

    /// <summary>A whole number, or <c>null</c>.</summary>
    internal static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
