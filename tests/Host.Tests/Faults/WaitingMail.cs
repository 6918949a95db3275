using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Notifications;
using SendWorkflows.Host.Tests.Notifications;
using SendWorkflows.TestKit;

namespace SendWorkflows.Host.Tests.Faults;

/// <summary>An outbox full of e-mails, a mail server that may misbehave, and the count of what reached it.</summary>
internal sealed class WaitingMail(RunningService service, MailSink sink, int messages)
{
    /// <summary>Fills the outbox.</summary>
    internal static async Task<WaitingMail> MakeAsync(RunningService service, MailSink sink, int messages)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var user = await service.PersonAsync(Roles.Senco, school, email: "senco@example.test");
        await service.DoAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            db.Emails.AddRange(Enumerable.Range(0, messages).Select(day => new Email
            {
                Id = Guid.CreateVersion7(),
                UserId = user.Id,
                On = new DateOnly(2026, 1, 5).AddDays(day),
                Address = "senco@example.test",
                Subject = string.Create(CultureInfo.InvariantCulture, $"Message {day}"),
                Body = "Something is due.",
                RecordedAt = new DateTime(2026, 1, 5, 7, 0, 0, DateTimeKind.Utc).AddMinutes(day),
            }));
            await db.SaveChangesAsync();
        });
        return new WaitingMail(service, sink, messages);
    }

    /// <summary>What makes a program, or a service in this process, send to the mail server.</summary>
    internal static Dictionary<string, string?> Settings(MailSink sink, int patienceSeconds = 30) => new()
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Tls"] = "false",
        ["Mail:Port"] = sink.Port.ToString(CultureInfo.InvariantCulture),
        ["Mail:From"] = "send@example.test",
        ["Mail:PatienceSeconds"] = patienceSeconds.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>How many wait to be handed over.</summary>
    internal Task<int> WaitingAsync() => AskAsync(db => db.Emails.CountAsync(d => d.HandedOverAt == null));

    /// <summary>Hands over what waits, as a look for due work does.</summary>
    internal Task HandOverAsync() => service.DoAsync(services => services.GetRequiredService<HandOverEmails>().RunAsync());

    /// <summary>Looks again and again, later each time as a failure asks for, until nothing waits: as often as in two days, and no more.</summary>
    internal async Task FinishAsync()
    {
        for (var look = 0; look < 48 && await WaitingAsync() > 0; look++)
        {
            service.Clock.Advance(TimeSpan.FromHours(1));
            await HandOverAsync();
        }
    }

    /// <summary>Counts what reached the mail server against what was recorded.</summary>
    internal async Task<Tally> TallyAsync()
    {
        var ids = await AskAsync(db => db.Emails.Select(d => d.Id).ToListAsync());
        var arrivals = ids.ConvertAll(id => sink.Messages.Count(m => m.Contains($"<{id:N}@sendworkflows>", StringComparison.Ordinal)));
        // A message under an id that nobody recorded would be a doubled one.
        var strangers = sink.Messages.Count - arrivals.Sum();
        return new Tally(messages, arrivals.Count(n => n == 0) + (messages - ids.Count), strangers, Again: arrivals.Sum(n => Math.Max(0, n - 1)));
    }

    private Task<T> AskAsync<T>(Func<AppDb, Task<T>> ask) => service.DoAsync(services => ask(services.GetRequiredService<AppDb>()));
}
