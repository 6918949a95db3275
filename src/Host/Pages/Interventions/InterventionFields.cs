using System.Globalization;
using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Pages.Interventions;

/// <summary>An intervention as the form holds it.</summary>
public sealed class InterventionFields
{
    public string? Name { get; set; }

    public string? Wave { get; set; }

    public string? Area { get; set; }

    public Guid? LeaderId { get; set; }

    public string? StaffKind { get; set; }

    public string? Adults { get; set; } = "1";

    public List<string> Days { get; set; } = [];

    public string? SessionMinutes { get; set; } = "20";

    public string? From { get; set; }

    public string? Until { get; set; }

    public string? Aim { get; set; }

    public string? Measure { get; set; }

    public string? EvidenceBased { get; set; }

    public string? TrainedStaff { get; set; }

    public string? OtherCost { get; set; }

    public static InterventionFields Of(Intervention given) => new()
    {
        Name = given.Name,
        Wave = given.Wave,
        Area = given.Area,
        LeaderId = given.LeaderId,
        StaffKind = given.StaffKind,
        Adults = given.Adults.ToString(CultureInfo.InvariantCulture),
        Days = [.. WeekdaysOfDates.Each.Where(d => given.Days.HasFlag(d)).Select(d => d.ToString())],
        SessionMinutes = given.SessionMinutes.ToString(CultureInfo.InvariantCulture),
        From = FormDate.Write(given.From),
        Until = FormDate.Write(given.Until),
        Aim = given.Aim,
        Measure = given.Measure,
        EvidenceBased = Typed(given.EvidenceBased),
        TrainedStaff = Typed(given.TrainedStaff),
        OtherCost = Money.Typed(given.OtherCostPence),
    };

    public InterventionInput Input() => new()
    {
        Name = Name,
        Wave = Wave,
        Area = Area,
        LeaderId = LeaderId,
        StaffKind = StaffKind,
        Adults = Whole(Adults),
        Days = Days.Aggregate(Weekdays.None, (all, day) => Enum.TryParse<Weekdays>(day, out var one) ? all | one : all),
        SessionMinutes = Whole(SessionMinutes),
        From = FormDate.Read(From),
        Until = FormDate.Read(Until),
        Aim = Aim,
        Measure = Measure,
        EvidenceBased = Said(EvidenceBased),
        TrainedStaff = Said(TrainedStaff),
        OtherCost = OtherCost,
    };

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Typed(bool? known) => known switch { true => "yes", false => "no", _ => "" };

    private static bool? Said(string? text) => text switch { "yes" => true, "no" => false, _ => null };
}
