using System.Text.Json;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Interventions;

/// <summary>The words for provision that schools share, read from <c>rules/provision.json</c>. An id that is not in the file shows as it is.</summary>
public sealed class ProvisionWords(Folders folders)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };
    private readonly Lazy<Lists> _lists = new(() => Read(Path.Combine(folders.Rules, "provision.json")));

    /// <summary>Waves of provision, the least first.</summary>
    public IReadOnlyList<Wave> Waves => _lists.Value.Waves;

    /// <summary>Kinds of staff that have a rate.</summary>
    public IReadOnlyDictionary<string, string> Staff => _lists.Value.Staff.ToDictionary(s => s.Id, s => s.Name);

    /// <summary>How a session went for a pupil, the least first.</summary>
    public IReadOnlyDictionary<string, string> Feedback => _lists.Value.Feedback.ToDictionary(f => f.Id, f => f.Name);

    /// <summary>Progress in an intervention, the least first.</summary>
    public IReadOnlyList<ProgressWord> Progress => _lists.Value.Progress;

    /// <summary>The name of a wave.</summary>
    public string WaveName(string id) => Waves.FirstOrDefault(w => w.Id == id)?.Name ?? id;

    /// <summary>Whether a wave is additional to or different from what others have (CFA s.21).</summary>
    public bool IsAdditional(string wave) => Waves.FirstOrDefault(w => w.Id == wave)?.Additional ?? true;

    /// <summary>The name of a kind of staff.</summary>
    public string StaffName(string id) => Staff.GetValueOrDefault(id) ?? id;

    /// <summary>The words for progress, or "not known".</summary>
    public string ProgressName(string? id) => id is null ? "not known" : Progress.FirstOrDefault(p => p.Id == id)?.Name ?? id;

    private static Lists Read(string file) => JsonSerializer.Deserialize<Lists>(File.ReadAllText(file), Json)
        ?? throw new InvalidOperationException($"{file} says nothing. Put back the waves, kinds of staff, feedback and progress that rules/schema/provision.schema.json describes.");

    private sealed record Lists(IReadOnlyList<Wave> Waves, IReadOnlyList<Named> Staff, IReadOnlyList<Named> Feedback, IReadOnlyList<ProgressWord> Progress);

    private sealed record Named(string Id, string Name);
}

/// <summary>A wave of provision.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Additional">Whether it is additional to or different from what others have (CFA s.21).</param>
/// <param name="Meaning">What belongs to it.</param>
public sealed record Wave(string Id, string Name, bool Additional, string Meaning);

/// <summary>A step of the scale of progress.</summary>
/// <param name="Id">Its id, one of the fact <c>ProgressThisTerm</c>.</param>
/// <param name="Name">Its words.</param>
/// <param name="Made">Whether it counts as progress made.</param>
public sealed record ProgressWord(string Id, string Name, bool Made);
