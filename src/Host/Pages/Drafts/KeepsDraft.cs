using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Drafts;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.SharedLinks;

namespace SendWorkflows.Host.Pages.Drafts;

/// <summary>
/// Makes a form keep drafts: <c>draft-of</c> names its pupil, <c>keeps-draft</c> stands where it is about none, <c>draft-link</c> and <c>draft-secret</c> where it is shown by a link, and on a
/// page with several forms <c>draft-part</c> tells them apart. What the person kept of it is filled in, whatever its fields are, and what is typed from now on can be kept.
/// </summary>
[HtmlTargetElement("form", Attributes = "draft-of")]
[HtmlTargetElement("form", Attributes = "keeps-draft")]
[HtmlTargetElement("form", Attributes = "draft-link")]
public sealed class KeepsDraft(DrawnForms forms, DraftsOfPage drafts, DraftTickets tickets, Actor actor, IHtmlHelper html, TimeProvider time) : TagHelper
{
    // Before the framework's own, which draw what is in the form.
    public override int Order => -2000;

    /// <summary>The pupil; <c>null</c> for a form that is about none in particular.</summary>
    [HtmlAttributeName("draft-of")]
    public Guid? PupilId { get; set; }

    /// <summary>Whether it keeps drafts though it is about no pupil.</summary>
    [HtmlAttributeName("keeps-draft")]
    public bool Keeps { get; set; }

    /// <summary>The link by which somebody without an account is shown it.</summary>
    [HtmlAttributeName("draft-link")]
    public SharedLink? Link { get; set; }

    /// <summary>That link's secret.</summary>
    [HtmlAttributeName("draft-secret")]
    public string Secret { get; set; } = "";

    /// <summary>Which of the page's forms it is.</summary>
    [HtmlAttributeName("draft-part")]
    public string Part { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var key = Link is null ? null : new LinkKey(Link.Id, Link.Purpose, Secret);
        if (key is null && ((PupilId is null && !Keeps) || actor.UserId is null))
            return;
        var request = View.HttpContext.Request;
        var address = request.Path + request.QueryString + (Part.Length > 0 ? "#" + Part : "");
        var sent = Sent(request, address);
        // A form that comes back to be mended holds what was just sent, which is newer than what was kept.
        var draft = HttpMethods.IsGet(request.Method) ? await drafts.OfFormAsync(address, key, View.HttpContext.RequestAborted) : null;
        var form = new DrawnForm(draft, time.Today());
        forms.Current = form;
        await output.GetChildContentAsync();
        forms.Current = null;

        var ticket = sent ?? new DraftTicket(
            key is null ? actor.UserId : null, key, Link?.PupilId ?? PupilId, address, View.ViewData["Title"] as string ?? "", time.Today(), Guid.NewGuid(), draft?.KeptFrom ?? Guid.Empty, form.Prints);
        var end = new DraftPart(draft, form.IsOvertaken, tickets.Seal(ticket), ticket.Sheet, ticket.GoesOnFrom, address, key is not null);
        ((IViewContextAware)html).Contextualize(View);
        if (draft is not null)
            output.PreElement.AppendHtml(await html.PartialAsync("/Pages/Drafts/_Begun.cshtml", end));
        output.PostContent.AppendHtml(await html.PartialAsync("/Pages/Drafts/_Keep.cshtml", end));
    }

    private DraftTicket? Sent(HttpRequest request, string address) =>
        request.HasFormContentType && tickets.Open(request.Form[DraftTicket.Field]) is { } ticket && (Part.Length == 0 || ticket.Form == address) ? ticket : null;
}

/// <summary>What a form shows of its draft.</summary>
/// <param name="Draft">The draft that is filled in, or <c>null</c>.</param>
/// <param name="IsOvertaken">Whether something else is recorded by now in a field that it changes.</param>
/// <param name="Ticket">The sealed ticket.</param>
/// <param name="Sheet">This showing of the form.</param>
/// <param name="GoesOnFrom">The showing it goes on from.</param>
/// <param name="Form">The form's address.</param>
/// <param name="IsOfLink">Whether it is shown by a link, to somebody without an account.</param>
public sealed record DraftPart(Draft? Draft, bool IsOvertaken, string Ticket, Guid Sheet, Guid GoesOnFrom, string Form, bool IsOfLink)
{
    /// <summary>Where its draft is sent.</summary>
    public string Place => IsOfLink ? "/drafts/link" : "/drafts";
}
