namespace SendWorkflows.Host.Plans;

/// <summary>What an authority expects its mainstream schools to provide from their own means (<c>rules/schema/ordinarily-available-provision.schema.json</c>).</summary>
/// <param name="Title">What the list is called.</param>
/// <param name="Source">The document it comes from.</param>
/// <param name="Items">What is provided.</param>
public sealed record OrdinaryProvision(string Title, OrdinarySource Source, IReadOnlyList<OrdinaryItem> Items);

/// <summary>Where something ordinarily provided is written down.</summary>
/// <param name="Title">The document.</param>
/// <param name="Reference">The place in it.</param>
/// <param name="Address">Its address on the web; <c>null</c> for none.</param>
public sealed record OrdinarySource(string Title, string Reference, string? Address = null);

/// <summary>One thing ordinarily provided.</summary>
/// <param name="Id">Its id; an item of a lower layer takes the place of one with the same id.</param>
/// <param name="Text">The words that go into a plan.</param>
/// <param name="Areas">Codes of the areas of need it serves; <c>null</c> for every need.</param>
/// <param name="Layers">Ids of the layers at which it is offered; <c>null</c> for every one.</param>
/// <param name="Source">Where it comes from; <c>null</c> for its list's source.</param>
public sealed record OrdinaryItem(string Id, string Text, IReadOnlyList<string>? Areas = null, IReadOnlyList<string>? Layers = null, OrdinarySource? Source = null);
