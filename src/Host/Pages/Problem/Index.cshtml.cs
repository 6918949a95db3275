using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Pages.Drafts;

namespace SendWorkflows.Host.Pages.Problem;

[IgnoreAntiforgeryToken]
public sealed class IndexModel : PageModel, IRecordsNothing
{
    private const string WentWrong = "Sorry, something went wrong";
    private const string TryAgain = "Nothing was half-saved. Try again in a minute; if it happens again, tell your administrator what you were doing.";

    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    public void OnGet() => Explain();

    public void OnPost() => Explain();

    private void Explain()
    {
        // Not bound: the form that was refused may have a field of the same name, or be one that cannot be read at all.
        var kind = RouteData.Values["kind"] as string;
        (Heading, Advice, var status) = kind switch
        {
            "403" or "not-yours" => ("This page is not part of your role", "If you need it for your work, ask your administrator to add the role.", 403),
            "429" => ("Too many tries", "Wait a minute and open the link again. Nothing you sent is lost.", 429),
            "413" => ("The file is too large", "Go back and choose a file of at most 50 MB. Export fewer pupils, or fewer years, at a time.", 413),
            "400" => ("The form could not be read", "It may have been open for too long. Go back, reload the page and send it again. What you typed is still in your browser's page.", 400),
            "error" => (WentWrong, TryAgain, 500),
            not "404" when int.TryParse(kind, NumberStyles.None, CultureInfo.InvariantCulture, out var other) && other is >= 400 and < 600 => (WentWrong, TryAgain, other),
            _ => ("Page not found", "It does not exist, or it is about a pupil you do not work with.", 404),
        };
        Response.StatusCode = status;
    }
}
