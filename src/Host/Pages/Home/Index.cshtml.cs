using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Pages.Home;

public sealed class IndexModel(Actor actor) : PageModel
{
    public IActionResult OnGet() => Navigation.For(actor).FirstOrDefault() is { } first ? LocalRedirect(first.Path) : Page();
}
