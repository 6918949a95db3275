using SendWorkflows.Host.Drafts;

namespace SendWorkflows.Host.Pages.Drafts;

/// <summary>The form being drawn, for the fields in it: they say what is recorded, and are told what was kept.</summary>
/// <param name="draft">The draft to fill in, or <c>null</c>.</param>
/// <param name="today">Today.</param>
public sealed class DrawnForm(Draft? draft, DateOnly today)
{
    private readonly IReadOnlyDictionary<string, DraftField> _kept = draft is null ? new Dictionary<string, DraftField>() : DraftFields.Read(draft.Fields);
    private readonly Dictionary<string, List<string>> _recorded = new(StringComparer.Ordinal);

    /// <summary>The select whose options are being drawn.</summary>
    public string? Select { get; set; }

    /// <summary>The print of what is recorded, by field.</summary>
    public IReadOnlyDictionary<string, string> Prints => _recorded.ToDictionary(each => each.Key, each => FieldPrint.Of(each.Value), StringComparer.Ordinal);

    /// <summary>Whether something else is recorded now in a field that the draft changes.</summary>
    public bool IsOvertaken => _recorded.Keys.Any(IsOvertakenIn);

    /// <summary>A field of the form, and what is recorded in it; a choice that is not taken names only the field.</summary>
    public void Holds(string field, string? recorded)
    {
        if (!_recorded.TryGetValue(field, out var values))
            _recorded[field] = values = [];
        if (recorded is not null)
            values.Add(recorded);
    }

    /// <summary>An option of a list: the list holds the one that is chosen, or else its first.</summary>
    public void Offers(string field, string option, bool isChosen)
    {
        if (isChosen || !_recorded.ContainsKey(field))
            _recorded[field] = [option];
    }

    /// <summary>What was kept of a field, or <c>null</c> where it was not changed.</summary>
    public IReadOnlyList<string>? Kept(string field) => _kept.GetValueOrDefault(field)?.Values;

    /// <summary>Whether something else is recorded now in this field than when the person changed it.</summary>
    public bool IsOvertakenIn(string field) => _kept.GetValueOrDefault(field) is { } kept && kept.IsOvertaken(FieldPrint.Of(_recorded[field]), today);

    /// <summary>What is recorded in a field now.</summary>
    public string RecordedIn(string field) => string.Join(", ", _recorded[field]);
}

/// <summary>Which form is being drawn now, if one that keeps drafts.</summary>
public sealed class DrawnForms
{
    /// <summary>The form, or <c>null</c> outside of one that keeps drafts.</summary>
    public DrawnForm? Current { get; set; }
}
