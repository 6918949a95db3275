using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Imports.Checking;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Imports.Applying;

/// <summary>
/// Where a pupil without any placement stands on the ladder, from the census code the file gives. Later changes of the code move nobody: that is
/// for a person to decide.
/// </summary>
internal static class FirstPlacement
{
    internal static (Placement? Placement, RowProblem? Problem) Of(StagedRow row, Guid pupilId, SchoolContract contract)
    {
        if (contract.Ladder is not { } ladder || row.Newest("SenProvision") is not { Value.Text: { } code } provision)
            return (null, null);
        var area = ladder.IsPerAreaOfNeed ? AreaOf(row, contract.Facts) : null;
        if (LayerFor(ladder, code) is not { } layer || (ladder.IsPerAreaOfNeed && area is null))
            return (null, code == SenProvision.None ? null : RowProblem.Remark(row.Number, "SenProvision", ImportCodes.NoLayer, $"SEN provision is \"{code}\", but \"{ladder.Title}\" does not say where that stands{(ladder.IsPerAreaOfNeed ? " in the pupil's area of need" : "")}. Place the pupil by hand."));
        var placement = new Placement
        {
            Id = Guid.CreateVersion7(),
            PupilId = pupilId,
            Ladder = ladder.Id,
            Layer = layer.Id,
            Area = area,
            From = Since(row, code, provision),
        };
        return (placement, null);
    }

    /// <summary>The lowest layer with the code; among layers of the SEN register where there are such.</summary>
    private static Layer? LayerFor(Ladder ladder, string code)
    {
        var layers = ladder.Layers.Where(layer => layer.CensusCode == code).OrderBy(layer => layer.Order).ToList();
        return (code == SenProvision.None ? null : layers.Find(ladder.IsOnRegister)) ?? layers.FirstOrDefault();
    }

    private static string? AreaOf(StagedRow row, FactCatalogue catalogue) =>
        row.Newest("PrimaryNeed")?.Value?.Text is { } need
            ? catalogue["PrimaryNeed"]?.Choices.FirstOrDefault(choice => choice.Code == need)?.Area
            : null;

    private static DateOnly Since(StagedRow row, string code, DatedFact provision) =>
        row.ProvisionSince
        ?? (code == SenProvision.None ? null : row.Newest("SenSupportStartedOn")?.Value?.Date)
        ?? provision.On;
}
