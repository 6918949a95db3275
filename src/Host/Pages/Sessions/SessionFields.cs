using System.Globalization;
using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Pages.Sessions;

/// <summary>A session as the form holds it.</summary>
public sealed class SessionFields
{
    public Guid Key { get; set; }

    public string? HeldOn { get; set; }

    public string? Minutes { get; set; }

    public string? Done { get; set; }

    public List<PupilFields> Pupils { get; set; } = [];

    public SessionInput Input() => new(
        Key, FormDate.Read(HeldOn), int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null, Done,
        [.. Pupils.Select(p => new PupilInput(p.PupilId, p.Came, p.Feedback))]);
}

/// <summary>One pupil in the form.</summary>
public sealed class PupilFields
{
    public Guid PupilId { get; set; }

    public bool Came { get; set; }

    public string? Feedback { get; set; }
}
