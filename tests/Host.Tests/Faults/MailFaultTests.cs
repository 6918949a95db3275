using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using FluentAssertions;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Tests.Notifications;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Faults;

/// <summary>A mail server that refuses, says nothing, or takes a message without saying so; and a message that no server takes.</summary>
[Collection(FaultReport.Collection)]
public class MailFaultTests(FaultReport report)
{
    private const int Mails = 30;

    [SkippableTheory, EachDatabase]
    public async Task A_mail_server_that_refuses_for_hours_gets_every_message_once_when_it_takes_them_again(DatabaseKind kind)
    {
        await using var sink = new MailSink { Manner = connection => connection < 40 ? MailManner.Refuses : MailManner.Takes };
        await using var service = await RunningService.StartAsync(kind, settings: WaitingMail.Settings(sink));
        var mail = await WaitingMail.MakeAsync(service, sink, Mails);

        await mail.FinishAsync();

        var tally = await mail.TallyAsync();
        tally.Again.Should().Be(0);
        report.Survived("the mail server refuses", kind, sink.Misbehaved, tally);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_mail_server_that_says_nothing_is_left_alone_after_five_and_nothing_is_lost(DatabaseKind kind)
    {
        await using var sink = new MailSink { Manner = connection => connection < 6 ? MailManner.Hangs : MailManner.Takes };
        await using var service = await RunningService.StartAsync(kind, settings: WaitingMail.Settings(sink, patienceSeconds: 1));
        var mail = await WaitingMail.MakeAsync(service, sink, Mails);

        await mail.HandOverAsync();
        sink.Misbehaved.Should().Be(5, "the rest waits for the next look rather than for the server's silence");
        (await FirstErrorAsync(service)).Should().Contain("did not take the message within 1 seconds");
        await mail.FinishAsync();

        report.Survived("the mail server says nothing", kind, sink.Misbehaved, await mail.TallyAsync());
    }

    [SkippableTheory, EachDatabase]
    public async Task A_message_taken_without_an_answer_is_handed_over_again_under_the_same_id(DatabaseKind kind)
    {
        await using var sink = new MailSink { Manner = connection => connection % 4 == 1 ? MailManner.TakesAndBreaksOff : MailManner.Takes };
        await using var service = await RunningService.StartAsync(kind, settings: WaitingMail.Settings(sink));
        var mail = await WaitingMail.MakeAsync(service, sink, Mails);

        await mail.FinishAsync();

        var tally = await mail.TallyAsync();
        tally.Again.Should().Be(sink.Misbehaved, "the receiver drops the second by its Message-ID");
        report.Survived("the mail server takes a message and breaks off", kind, sink.Misbehaved, tally);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_message_that_cannot_be_sent_keeps_no_other_back_and_says_why(DatabaseKind kind)
    {
        await using var sink = new MailSink();
        await using var service = await RunningService.StartAsync(kind, settings: WaitingMail.Settings(sink));
        var mail = await WaitingMail.MakeAsync(service, sink, Mails);
        await service.DoAsync(services => services.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync("UPDATE \"Digests\" SET \"Address\" = 'nowhere at all' WHERE \"Subject\" = 'Message 0'"));

        await mail.HandOverAsync();

        (await mail.WaitingAsync()).Should().Be(1);
        (await FirstErrorAsync(service)).Should().NotBeNullOrEmpty();
        await service.DoAsync(services => services.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync("UPDATE \"Digests\" SET \"Address\" = 'senco@example.test' WHERE \"Subject\" = 'Message 0'"));
        await mail.FinishAsync();
        report.Survived("a poison message, mended later", kind, 1, await mail.TallyAsync());
    }

    private static Task<string?> FirstErrorAsync(RunningService service) =>
        service.DoAsync(services => services.GetRequiredService<AppDb>().Emails.OrderBy(d => d.RecordedAt).Select(d => d.LastError).FirstAsync());
}
