using SendWorkflows.Host.Evidence;

namespace SendWorkflows.Host.Pages.Evidence;

/// <summary>A pack as a page shows it, alone or among others.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Said">What it says.</param>
/// <param name="Prefix">What ids on the page begin with, where several packs stand on it.</param>
public sealed record PackView(EvidencePack Pack, PackContent Said, string Prefix = "")
{
    /// <summary>The pack with what it says.</summary>
    public static PackView Of(EvidencePack pack, string prefix = "") => new(pack, PackContent.FromJson(pack.Content), prefix);

    /// <summary>An id that no other pack on the page has.</summary>
    public string Id(string name) => Prefix + name;

    /// <summary>The ids that name a part: among several packs the pupil too.</summary>
    public string Label(string name) => Prefix.Length == 0 ? name : $"{Id(name)} {Id("name")}";
}
