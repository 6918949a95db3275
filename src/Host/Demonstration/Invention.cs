using System.Text.Json;
using SendWorkflows.Host.Demonstration.Voices;

namespace SendWorkflows.Host.Demonstration;

/// <summary>What the demonstration is made from, read from the files in <c>Data/</c>.</summary>
internal sealed record Invention(
    Names Names,
    IReadOnlyList<InventedSchool> Schools,
    IReadOnlyList<InventedPost> Posts,
    Needs Needs,
    StoryBook Stories,
    IReadOnlyDictionary<string, IReadOnlyList<PlanText>> Plans,
    InventedProvision Provision,
    PassportBook Passports,
    FamilyBook Families,
    AdviceBook Advice,
    IReadOnlyDictionary<string, IReadOnlyList<ConcernWords>> Concerns)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    internal static Invention Read() => new(
        File<Names>("names"),
        File<IReadOnlyList<InventedSchool>>("schools"),
        File<IReadOnlyList<InventedPost>>("people"),
        File<Needs>("needs"),
        File<StoryBook>("stories"),
        File<IReadOnlyDictionary<string, IReadOnlyList<PlanText>>>("plans"),
        File<InventedProvision>("provision"),
        File<PassportBook>("passports"),
        File<FamilyBook>("families"),
        File<AdviceBook>("advice"),
        File<IReadOnlyDictionary<string, IReadOnlyList<ConcernWords>>>("concerns"));

    private static T File<T>(string name)
    {
        using var stream = typeof(Invention).Assembly.GetManifestResourceStream($"{typeof(Invention).Namespace}.Data.{name}.json")!;
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }
}
