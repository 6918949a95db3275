namespace SendWorkflows.Host.Drafts;

/// <summary>What became of keeping a draft.</summary>
/// <param name="KeptAt">When it was kept (UTC); <c>null</c> if it was not.</param>
/// <param name="Problem">Why it was not kept, for whoever typed it; <c>null</c> if it was or there is nothing to keep.</param>
public sealed record KeptDraft(DateTime? KeptAt, string? Problem)
{
    /// <summary>The form holds what is recorded, so that there is no draft.</summary>
    public static KeptDraft Nothing { get; } = new(null, null);

    /// <summary>There is no such pupil for this person any more.</summary>
    public static KeptDraft NotFound { get; } = new(null, "This pupil is no longer among those you work with, so the draft could not be kept.");

    /// <summary>The link it was written by no longer works.</summary>
    public static KeptDraft LinkEnded { get; } = new(null, "This link no longer works, so what you wrote could not be kept. Copy what you need, and ask the school for a new link.");

    /// <summary>Another tab or device has gone on with it.</summary>
    public static KeptDraft Overtaken { get; } = new(null, "You have gone on with this form elsewhere since it was opened here, so what stands here was not kept. Copy what you need, then open the form again.");

    /// <summary>It is longer than any form needs.</summary>
    public static KeptDraft TooLong { get; } = new(null, "This is too long to be kept as a draft. Shorten it, or record it now.");

    /// <summary>It was kept.</summary>
    public static KeptDraft At(DateTime when) => new(when, null);
}
