using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SendWorkflows.Host.Pages.People;

public sealed class LinkModel : PageModel
{
    public string Link { get; private set; } = "";

    public string For { get; private set; } = "";

    public IActionResult OnGet()
    {
        if (TempData["Link"] is not string link)
            return LocalRedirect("/people");
        (Link, For) = (link, TempData["For"] as string ?? "");
        return Page();
    }
}
