using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Drafts;

/// <summary>Seals what a form carries and opens it again for the person or link it was made for.</summary>
public sealed class DraftTickets(IDataProtectionProvider protection, Actor actor)
{
    private readonly IDataProtector _seal = protection.CreateProtector("drafts");

    /// <summary>The ticket as text for a hidden field.</summary>
    public string Seal(DraftTicket ticket) => _seal.Protect(JsonSerializer.Serialize(ticket));

    /// <summary>The ticket, or <c>null</c> where there is none, it was tampered with or it is somebody else's.</summary>
    public DraftTicket? Open(string? sealedText)
    {
        if (string.IsNullOrEmpty(sealedText))
            return null;
        try
        {
            var ticket = JsonSerializer.Deserialize<DraftTicket>(_seal.Unprotect(sealedText));
            // A link's holder needs no account: the ticket, which only the page by that link gives, is the claim.
            return ticket?.Link is not null || (ticket?.UserId is { } user && user == actor.UserId) ? ticket : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
