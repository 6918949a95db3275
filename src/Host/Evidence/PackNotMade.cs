using System.Text.Json;

namespace SendWorkflows.Host.Evidence;

/// <summary>A pupil for whom no pack could be made.</summary>
/// <param name="PupilId">The pupil.</param>
/// <param name="Because">Why, to follow the name.</param>
public sealed record PackNotMade(Guid PupilId, string Because)
{
    internal static string? Write(IReadOnlyList<PackNotMade> all) => all.Count == 0 ? null : JsonSerializer.Serialize(all);

    internal static IReadOnlyList<PackNotMade> Read(string? notes) => notes is null ? [] : JsonSerializer.Deserialize<List<PackNotMade>>(notes) ?? [];
}
