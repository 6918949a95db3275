using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Requests;
using SendWorkflows.Host.SharedLinks;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Meetings;

/// <summary>
/// Takes what a parent sends by their link. A request for an assessment becomes a request of theirs at once, and a disagreement a thing for the SENCo to answer:
/// neither waits for a meeting or for anybody's agreement.
/// </summary>
public sealed class SendView(AppDb db, OpenSharedLink links, RecordRequest requests, OpenDuty duties, AuditLog audit, TimeProvider time)
{
    private const int LongestText = 4000;
    private const int MinutesToAnswer = 30;

    /// <summary>Checks and keeps it. <c>null</c> where the link does not work; otherwise what to mend, empty when it is kept.</summary>
    public async Task<IReadOnlyList<InputProblem>?> RunAsync(string secret, ViewInput input, CancellationToken cancellation)
    {
        if (await links.FindAsync(secret, LinkPurpose.ParentViews, cancellation) is not { } link)
            return null;
        if (Check(input) is { Count: > 0 } problems)
            return problems;
        if (!links.Use(link))
            return [new InputProblem("", "This link has been used many times. Ask the school for a new one, or tell them by telephone or letter.")];
        var view = new ParentView
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            PupilId = link.PupilId,
            LinkId = link.Id,
            MeetingId = link.MeetingId,
            From = input.From!.Trim(),
            At = time.GetUtcNow().UtcDateTime,
            GoesWell = input.GoesWell?.Trim() ?? "",
            Worries = input.Worries?.Trim() ?? "",
            Wishes = input.Wishes?.Trim() ?? "",
            AsksForAssessment = input.AsksForAssessment,
            Disagrees = input.Disagrees?.Trim() ?? "",
        };
        db.ParentViews.Add(view);
        link.Pupil.ChangedAt = view.At;
        audit.Record("parent-view-sent", "parent-view", view.Id.ToString(), $"{view.From} said what they think before a meeting.", link.Pupil.SchoolId, link.PupilId);
        if (view.Disagrees.Length > 0)
        {
            audit.Record("parent-disagreed", "parent-view", view.Id.ToString(), $"{view.From} disagrees with something.", link.Pupil.SchoolId, link.PupilId);
            await duties.StageAsync(link.Pupil, "parent-disagrees", Roles.Senco, "Answer the parents, who disagree with something", MinutesToAnswer,
                dueBecause: "They wrote so themselves. It is on the page of meetings with the parents.", cancellation: cancellation);
        }

        if (view.AsksForAssessment)
            return await AskAsync(link, view, cancellation);
        await db.SaveChangesAsync(cancellation);
        return [];
    }

    private async Task<IReadOnlyList<InputProblem>> AskAsync(SharedLink link, ParentView view, CancellationToken cancellation)
    {
        // The view is saved with the request, in its transaction.
        await requests.FromParentAsync(link.Pupil, view.From, view.Wishes.Length > 0 ? view.Wishes : view.Worries, cancellation);
        return [];
    }

    private static List<InputProblem> Check(ViewInput input)
    {
        var problems = new List<InputProblem>();
        if (string.IsNullOrWhiteSpace(input.From))
            problems.Add(new InputProblem("From", "Enter your name."));
        if (!input.AsksForAssessment && new[] { input.GoesWell, input.Worries, input.Wishes, input.Disagrees }.All(string.IsNullOrWhiteSpace))
            problems.Add(new InputProblem("GoesWell", "Write something in at least one of the boxes."));
        foreach (var (field, text) in new[] { ("GoesWell", input.GoesWell), ("Worries", input.Worries), ("Wishes", input.Wishes), ("Disagrees", input.Disagrees), ("From", input.From) })
        {
            if (text?.Length > LongestText)
                problems.Add(new InputProblem(field, $"This is very long. Keep it below {LongestText} characters, or send the school a letter."));
        }

        return problems;
    }
}
