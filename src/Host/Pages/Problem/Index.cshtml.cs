using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SendWorkflows.Host.Pages.Problem;

[IgnoreAntiforgeryToken]
public sealed class IndexModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    public void OnGet(string kind) => Explain(kind);

    public void OnPost(string kind) => Explain(kind);

    private void Explain(string kind)
    {
        (Heading, Advice, var status) = kind switch
        {
            "404" => ("Page not found", "It does not exist, or it is about a pupil you do not work with.", 404),
            "403" or "not-yours" => ("This page is not part of your role", "If you need it for your work, ask your administrator to add the role.", 403),
            "429" => ("Too many tries", "Wait a minute and open the link again. Nothing you sent is lost.", 429),
            "413" => ("The file is too large", "Go back and choose a file of at most 50 MB. Export fewer pupils, or fewer years, at a time.", 413),
            "400" => ("The form has expired", "Go back, reload the page and send it again. What you typed is still in your browser's page.", 400),
            _ => ("Sorry, something went wrong", "Nothing was half-saved. Try again in a minute; if it happens again, tell your administrator what you were doing.", 500),
        };
        Response.StatusCode = status;
    }
}
