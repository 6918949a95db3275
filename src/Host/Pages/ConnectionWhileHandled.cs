using Microsoft.AspNetCore.Mvc.Filters;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Pages;

/// <summary>A page's connection goes back once its handler has read what it shows: nobody with a slow line keeps one while the page travels.</summary>
internal sealed class ConnectionWhileHandled(OneConnection connection) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await next();
        await connection.CloseAsync();
    }
}
