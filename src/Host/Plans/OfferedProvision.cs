namespace SendWorkflows.Host.Plans;

/// <summary>What is offered to whoever writes a plan.</summary>
/// <param name="Offers">One for each area of need, and one for what serves every need.</param>
/// <param name="AreasAreKnown">Whether the pupil's areas of need are known; if not, every area is offered.</param>
public sealed record OfferedProvision(IReadOnlyList<ProvisionOffer> Offers, bool AreasAreKnown)
{
    /// <summary>Nothing: no list is there.</summary>
    public static OfferedProvision Nothing { get; } = new([], AreasAreKnown: false);

    /// <summary>The documents that what is offered comes from.</summary>
    public IReadOnlyList<OrdinarySource> Sources => [.. Offers.SelectMany(offer => offer.Items).Select(item => item.Source).OfType<OrdinarySource>().Distinct()];

    /// <summary>The adjustments with the words of the chosen items below them, a line each; what stands there already is not said twice.</summary>
    /// <param name="adjustments">What was typed.</param>
    /// <param name="chosen">Ids of items; one that is not offered adds nothing.</param>
    public string AddTo(string? adjustments, IReadOnlyCollection<string> chosen) => string.Join('\n',
        Offers.SelectMany(offer => offer.Items).DistinctBy(item => item.Id)
            .Where(item => chosen.Contains(item.Id) && adjustments?.Contains(item.Text, StringComparison.OrdinalIgnoreCase) is not true)
            .Select(item => item.Text).Prepend(adjustments?.Trim()).Where(line => !string.IsNullOrEmpty(line)));
}

/// <summary>What is offered for one area of need.</summary>
/// <param name="For">The area in words.</param>
/// <param name="Items">What is ordinarily provided.</param>
public sealed record ProvisionOffer(string For, IReadOnlyList<OrdinaryItem> Items);
