namespace SendWorkflows.Host.Evidence;

/// <summary>Which records stand under which heading (<c>rules/schema/pack-form.schema.json</c>).</summary>
/// <param name="Title">What the pack is called.</param>
/// <param name="Kind">One of <see cref="PackKinds"/>.</param>
/// <param name="Source">The document the headings come from.</param>
/// <param name="Sections">The headings in their order.</param>
public sealed record PackForm(string Title, string Kind, PackFormSource Source, IReadOnlyList<PackFormSection> Sections);

/// <summary>The document a form's headings come from.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Reference">The place in it.</param>
public sealed record PackFormSource(string Title, string Reference);

/// <summary>A heading.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Heading">Its words.</param>
/// <param name="Reference">The paragraph it follows.</param>
/// <param name="Items">What stands under it.</param>
/// <param name="FromAge">The age in years from which it applies, if not always.</param>
public sealed record PackFormSection(string Id, string Heading, string Reference, IReadOnlyList<PackFormItem> Items, int? FromAge = null);

/// <summary>One kind of record under a heading.</summary>
/// <param name="From">A fact (<c>fact:AttendancePercent</c>), a step of a workflow (<c>step:concern/CONCERN_SHEET_WRITTEN</c>) or a kind of record, one of <see cref="PackLines.Kinds"/>.</param>
/// <param name="Label">What readers call it.</param>
/// <param name="History">Whether earlier values of a fact are shown too.</param>
public sealed record PackFormItem(string From, string Label, bool History = false);
