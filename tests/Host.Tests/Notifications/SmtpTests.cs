using System.Globalization;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Notifications;

public class SmtpTests
{
    [Fact]
    public async Task A_digest_reaches_the_mail_server_under_its_own_message_id()
    {
        await using var sink = new MailSink();
        await using var service = await StartAsync(sink);
        var setting = await ReminderDueAsync(service);

        var email = await setting.AskAsync(db => db.Emails.SingleAsync());
        email.HandedOverAt.Should().Be(service.Now());
        sink.Messages.Should().ContainSingle().Which.Should().Contain($"<{email.Id:N}@sendworkflows>").And.Contain("teacher@example.test").And.NotContain("Ada");
    }

    [Fact]
    public async Task A_refused_digest_is_kept_explained_and_handed_over_later()
    {
        await using var sink = new MailSink { Refuses = true };
        await using var service = await StartAsync(sink);
        var setting = await ReminderDueAsync(service);
        (await setting.AskAsync(db => db.Emails.SingleAsync())).Should().BeEquivalentTo(new { HandedOverAt = (DateTime?)null, Attempts = 1, RetryAt = service.Now().AddMinutes(1) });

        sink.Refuses = false;
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await setting.TickAsync();

        (await setting.AskAsync(db => db.Emails.SingleAsync())).HandedOverAt.Should().Be(service.Now());
        sink.Messages.Should().ContainSingle();
    }

    private static Task<RunningService> StartAsync(MailSink sink) => RunningService.StartAsync(settings: new()
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Tls"] = "false",
        ["Mail:Port"] = sink.Port.ToString(CultureInfo.InvariantCulture),
        ["Mail:From"] = "send@example.test",
    });

    private static async Task<CycleSetting> ReminderDueAsync(RunningService service)
    {
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        service.Clock.MoveTo(new DateTimeOffset(2026, 11, 26, 7, 30, 0, TimeSpan.Zero));
        await setting.TickAsync();
        return setting;
    }
}
