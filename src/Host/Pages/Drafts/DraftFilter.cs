using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Drafts;

namespace SendWorkflows.Host.Pages.Drafts;

/// <summary>
/// For every page: a form that is recorded takes its draft with it, and whoever opens a form that is closed by now, because somebody else recorded it, is shown what they had written.
/// </summary>
internal sealed class DraftFilter(DraftTickets tickets, RecordedDrafts recorded, MyDrafts mine, Actor actor) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (context.HandlerInstance is not IRecordsNothing && request.HasFormContentType && tickets.Open(request.Form[DraftTicket.Field]) is { } ticket)
            await recorded.EndWithRecordingAsync(ticket, context.HttpContext.RequestAborted);
        var executed = await next();
        if (HttpMethods.IsGet(request.Method) && actor.UserId is not null && executed.Result is RedirectToPageResult or NotFoundResult
            && await mine.OfFormAsync(request.Path + request.QueryString, context.HttpContext.RequestAborted) is { } draft)
        {
            var on = executed.Result is RedirectToPageResult redirect ? ((PageModel)context.HandlerInstance).Url.Page(redirect.PageName, redirect.RouteValues) : null;
            executed.Result = new LocalRedirectResult("/drafts" + QueryString.Create("closed", draft.Id.ToString()).Add("on", on ?? ""));
        }
    }
}

/// <summary>A page where what arrives is not recorded: one to which forms send drafts, or one that says why a form was refused.</summary>
internal interface IRecordsNothing;
