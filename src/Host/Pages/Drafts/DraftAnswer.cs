using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Drafts;

namespace SendWorkflows.Host.Pages.Drafts;

/// <summary>What is said to a form that has sent a draft.</summary>
internal static class DraftAnswer
{
    /// <summary>A line for a script; without one, the way back to the form. <c>null</c> where the draft was not kept and a page must say why.</summary>
    internal static IActionResult? To(HttpRequest request, DraftTicket ticket, KeptDraft outcome)
    {
        if (request.Headers.Accept.Contains("application/json"))
        {
            var words = outcome.Problem ?? (outcome.KeptAt is { } at ? $"Draft kept at {Words.TimeOfDay(at)}" : "");
            return new JsonResult(new { words }) { StatusCode = outcome.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict };
        }

        return outcome.Problem is null ? new LocalRedirectResult(ticket.Form) : null;
    }
}
