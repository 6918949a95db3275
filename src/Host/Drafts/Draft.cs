using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Drafts;

/// <summary>
/// What one person has typed into a form and not recorded yet. It is that person's alone and no part of any record: nothing but the form reads it, and it goes when
/// the form is recorded, when the person throws it away or when its time is over. Whoever holds a link without an account has theirs by that link.
/// </summary>
public sealed class Draft
{
    /// <summary>The draft's id.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose it is; <c>null</c> if it is a link's.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The link whose holder it belongs to; <c>null</c> if it is a person's.</summary>
    public Guid? LinkId { get; init; }

    /// <summary>The pupil the form is about; <c>null</c> if it is about none in particular.</summary>
    public Guid? PupilId { get; init; }

    /// <summary>The pupil.</summary>
    public Pupil? Pupil { get; init; }

    /// <summary>
    /// The address of the form, with what comes after <c>?</c> and, where a page has several forms, <c>#</c>; with the person, unique. For a link what it is for: its address is its secret.
    /// </summary>
    public required string Form { get; init; }

    /// <summary>What the form is called, as its page's title says.</summary>
    public required string Title { get; init; }

    /// <summary>The fields that differ from what is recorded, as JSON (<see cref="DraftFields"/>); a link's sealed under its secret (<see cref="LinkSeal"/>).</summary>
    public required string Fields { get; set; }

    /// <summary>When it was first kept (UTC).</summary>
    public DateTime BegunAt { get; init; }

    /// <summary>When it was last kept (UTC).</summary>
    public DateTime KeptAt { get; set; }

    /// <summary>The sheet (<see cref="DraftTicket.Sheet"/>) it was last kept from.</summary>
    public Guid KeptFrom { get; set; }
}
