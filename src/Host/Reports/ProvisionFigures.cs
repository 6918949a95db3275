using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.PupilFacts;

namespace SendWorkflows.Host.Reports;

/// <summary>
/// Counts by kind of provision. Several tables are about the same pupils, so each is made so that none gives away what another hides: the roll is shown only where
/// those not on the register are many or none, and layers, which say nearly what the census code says, are shown whole or not at all. For a reader who may open every
/// pupil counted (<c>isWhole</c>) nothing is hidden anywhere.
/// </summary>
public static class ProvisionFigures
{
    /// <summary>Pupils on roll; <c>null</c> where subtracting the register would leave a few.</summary>
    public static int? RollShown(IReadOnlyList<RegisterLine> register, int roll, bool isWhole = false) =>
        !isWhole && SmallNumbers.Hide([roll - register.Count, register.Count]).Any(count => count is null) ? null : roll;

    /// <summary>Who is on the register and who is not; <c>null</c> where the parts would have to be hidden, as the register's own total is shown elsewhere.</summary>
    public static Breakdown? OfRoll(IReadOnlyList<RegisterLine> register, int roll, bool isWhole = false) => RollShown(register, roll, isWhole) is null
        ? null
        : Breakdown.Of("Pupils on roll", [("Not on the SEN register", roll - register.Count), ("On the SEN register", register.Count)], isWhole);

    /// <summary>The words for each kind of provision.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["SEN support (K)", "EHC plan (E)", "On the register by layer, code to be brought up to date"];

    /// <summary>The register by census code.</summary>
    public static Breakdown OfRegister(IReadOnlyList<RegisterLine> register, bool isWhole = false) => Breakdown.Of("Pupils on the register by provision", Parts.Zip(Counts(register)), isWhole);

    /// <summary>How many of each of <see cref="Parts"/> there are. Nothing is hidden.</summary>
    internal static IReadOnlyList<int> Counts(IReadOnlyList<RegisterLine> register) =>
        [register.Count(l => l.Provision == SenProvision.Support), register.Count(l => l.Provision == SenProvision.Plan), register.Count(l => !SenProvision.IsOnRegister(l.Provision))];

    /// <summary>The register by highest layer; <c>null</c> where any part would have to be hidden.</summary>
    public static Breakdown? Layers(IReadOnlyList<RegisterLine> register, Ladder? ladder, bool isWhole = false)
    {
        var parts = (ladder?.Layers ?? []).Select(l => (l.Name, Count: register.Count(r => r.LayerOrder == l.Order)))
            .Append(("layer not known", register.Count(r => r.LayerOrder == 0))).Where(part => part.Item2 > 0);
        var layers = Breakdown.Of("Pupils on the register by layer of support", parts, isWhole);
        return layers.HidesAny || OfRegister(register, isWhole).HidesAny ? null : layers;
    }

    /// <summary>The same a year ago, from the codes known then; <c>null</c> where none are.</summary>
    public static Breakdown? LastYear(IReadOnlyCollection<string> codes, bool isWhole = false) => codes.Count == 0 ? null : Breakdown.Of("The same a year ago",
        [(Parts[0], codes.Count(c => c == SenProvision.Support)), (Parts[1], codes.Count(c => c == SenProvision.Plan))], isWhole);
}
