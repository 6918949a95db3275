using System.Globalization;
using System.Text;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Notifications;

/// <summary>Writes the text of a digest: what, how many, by when and where to look. It names no child.</summary>
public sealed class DigestText(SiteAddress site, TimeProvider time)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] Kinds = ["escalation", "due", "reminder", "information"];

    /// <summary>The digest of one person for one day.</summary>
    internal Email Compose(AppUser user, DateOnly today, IReadOnlyList<Notification> messages) => new()
    {
        Id = Guid.CreateVersion7(),
        UserId = user.Id,
        On = today,
        Address = user.Email!,
        Subject = Subject(messages),
        Body = Body(user, messages),
        RecordedAt = time.GetUtcNow().UtcDateTime,
    };

    private static string Subject(IReadOnlyList<Notification> messages)
    {
        var overdue = messages.Count(m => m.Kind == "escalation");
        var things = messages.Count == 1 ? "1 thing to look at" : $"{messages.Count} things to look at";
        return overdue == 0 ? $"SendWorkflows: {things}" : $"SendWorkflows: {things}, {overdue} overdue";
    }

    private string Body(AppUser user, IReadOnlyList<Notification> messages)
    {
        var body = new StringBuilder().Append(British, $"Dear {user.DisplayName},\n\n");
        foreach (var line in messages.OrderBy(m => Array.IndexOf(Kinds, m.Kind)).ThenBy(m => m.DueOn ?? DateOnly.MaxValue)
            .GroupBy(m => (m.Title, m.Text, m.DueOn, m.Problem)))
        {
            body.Append(British, $"- {line.Key.Title}{(line.Count() > 1 ? $" ({line.Count()} pupils)" : "")}: {line.Key.Text}");
            if (line.Key.Problem is { } problem)
                body.Append(British, $" You are told because: {problem}");
            body.Append('\n');
        }

        return body.Append(British, $"\nSee which pupils, and do it: {site.Of("/inbox")}\n\n")
            .Append("This message names no child. It comes on school days only, once a day at most, and only when there is something new.\n").ToString();
    }
}
