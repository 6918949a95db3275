using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Jobs;
using SendWorkflows.Host.Publishing;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Today;

public sealed class IndexModel(
    MyDuties duties, OpenSuggestions suggestions, MyMessages messages, SchoolCalendars calendars, ChangesToDecide changes, MyWork work, Actor actor, TimeProvider time) : PageModel
{
    private const int First = 10;

    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    public DateOnly Today { get; } = time.Today();

    public IReadOnlyList<DutyLine> Duties { get; private set; } = [];

    public IReadOnlyList<DutyLine> Shown => All ? Duties : [.. Duties.Take(First)];

    /// <summary>How many facts about pupils the person is asked for: answered together, on a page of their own.</summary>
    public int ToFindOut { get; private set; }

    public int SuggestionCount { get; private set; }

    public IReadOnlyList<SuggestionLine> Suggestions { get; private set; } = [];

    public IReadOnlyList<MessageLine> Messages { get; private set; } = [];

    /// <summary>How many changes to the policy wait for this person's decision.</summary>
    public int ChangesToDecide { get; private set; }

    /// <summary>Long work of the person's own that is under way, or has ended and was not looked at since.</summary>
    public IReadOnlyList<Job> Work { get; private set; } = [];

    public Closure? Closure { get; private set; }

    public TermStrip? Term { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var all = await duties.ReadAsync(cancellation);
        Duties = [.. all.Where(d => FactsToAsk.FactOf(d) is null)];
        ToFindOut = all.Count - Duties.Count;
        (SuggestionCount, Suggestions) = await suggestions.ReadAsync(5, cancellation);
        Messages = await messages.ReadAsync(cancellation);
        Work = await work.UnseenAsync(cancellation);
        ChangesToDecide = await changes.CountAsync(cancellation);
        var calendar = actor.SchoolIds is [var school, ..] ? await calendars.OfAsync(school, cancellation) : null;
        Closure = Closure.On(Today, calendar);
        Term = TermStrip.Around(Today, calendar);
    }

    public string Lead()
    {
        var late = Duties.Count(d => d.IsLate(Today));
        var minutes = Shown.Sum(d => d.Minutes);
        return Duties.Count switch
        {
            0 => "Nothing needs you today.",
            _ => $"{Words.Count(Duties.Count, "thing needs", "things need")} you{(late > 0 ? $", {late} overdue" : "")}. "
                + $"{(Duties.Count > Shown.Count ? $"The {First} most urgent are below: " : "")}{Words.Minutes(minutes)} of work.",
        };
    }
}
