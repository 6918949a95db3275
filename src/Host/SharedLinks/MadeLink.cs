namespace SendWorkflows.Host.SharedLinks;

/// <summary>A link that was just made.</summary>
/// <param name="Link">What is kept of it.</param>
/// <param name="Secret">The secret part of its address, kept nowhere.</param>
internal sealed record MadeLink(SharedLink Link, string Secret);
