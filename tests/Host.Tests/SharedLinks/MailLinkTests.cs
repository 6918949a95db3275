using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Notifications;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Tests.Notifications;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.SharedLinks;

/// <summary>Links that go by e-mail, by a real mail server of the smallest kind.</summary>
public partial class MailLinkTests
{
    private const string Parent = "novak@example.test";

    [SkippableTheory, EachDatabase]
    public async Task A_parents_link_goes_by_e_mail_names_no_child_opens_the_form_and_the_page_proves_it(DatabaseKind kind)
    {
        await using var sink = new MailSink();
        await using var service = await StartAsync(sink, kind);
        var (pupil, senco) = await SettingAsync(service);

        await InviteAsync(senco, pupil);
        (await PageAsync(senco, pupil)).Should().Contain($"An e-mail to {Parent} goes out within a minute.");
        await HandOverAsync(service);

        var mail = TextOf(sink.Messages.Should().ContainSingle().Subject);
        mail.Should().Contain("Dear Ms Novak").And.Contain("Friday 20 November 2026, 3:45pm, the library").And.Contain("names no child");
        sink.Messages.Single().Should().Contain($"{(await MailAsync(service)).Id:N}@sendworkflows").And.Contain(Parent);
        (mail + sink.Messages.Single()).Should().NotContain("Ada").And.NotContain("Keptquiet");
        (await service.Visit().OpenAsync(LinkIn(mail))).QuerySelector("h1")!.TextContent.Should().Be("Before we meet about Ada");
        (await PageAsync(senco, pupil)).Should().Contain($"The e-mail to {Parent} was handed over on Monday 16 November 2026");
    }

    [SkippableTheory, EachDatabase]
    public async Task While_it_waits_the_link_is_sealed_and_once_it_is_gone_it_is_kept_nowhere(DatabaseKind kind)
    {
        await using var sink = new MailSink();
        await using var service = await StartAsync(sink, kind);
        var (pupil, senco) = await SettingAsync(service);
        await InviteAsync(senco, pupil);
        var waiting = await MailAsync(service);

        await HandOverAsync(service);

        var sent = await MailAsync(service);
        var secret = LinkIn(TextOf(sink.Messages.Single())).Split('/')[^1];
        waiting.SealedLink.Should().NotBeNull().And.NotContain(secret);
        waiting.Body.Should().Contain(MailSeal.Place);
        (waiting.Body + waiting.Subject + sent.Body + sent.Subject).Should().NotContain("/views/").And.NotContain(secret);
        sent.SealedLink.Should().BeNull();
        (await AskAsync(service, db => db.AuditEntries.Where(e => e.Subject == "link").Select(e => e.Action + " " + e.Detail).ToListAsync()))
            .Should().Contain(line => line.StartsWith("link-mailed")).And.NotContain(line => line.Contains(secret));
    }

    [SkippableTheory, EachDatabase]
    public async Task An_e_mail_that_is_refused_is_tried_again_under_the_same_message_id_and_the_page_says_so(DatabaseKind kind)
    {
        await using var sink = new MailSink { Manner = attempt => attempt == 0 ? MailManner.TakesAndBreaksOff : attempt == 1 ? MailManner.Refuses : MailManner.Takes };
        await using var service = await StartAsync(sink, kind);
        var (pupil, senco) = await SettingAsync(service);
        await InviteAsync(senco, pupil);

        for (var look = 0; look < 3; look++)
        {
            await HandOverAsync(service);
            if (look == 1)
                (await PageAsync(senco, pupil)).Should().Contain($"The e-mail to {Parent} could not be handed over yet (2 attempts)");
            service.Clock.Advance(TimeSpan.FromHours(1));
        }

        sink.Messages.Should().HaveCount(2, "one was taken without a word and one with");
        sink.Messages.Select(m => MessageId().Match(m).Value).Distinct().Should().ContainSingle().Which.Should().Contain($"{(await MailAsync(service)).Id:N}");
        sink.Messages.Select(m => LinkIn(TextOf(m))).Distinct().Should().ContainSingle();
    }

    [SkippableTheory, EachDatabase]
    public async Task A_link_that_is_ended_before_its_e_mail_goes_is_not_sent(DatabaseKind kind)
    {
        await using var sink = new MailSink();
        await using var service = await StartAsync(sink, kind);
        var (pupil, senco) = await SettingAsync(service);
        await InviteAsync(senco, pupil);

        await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{pupil.Id}/meetings"), "form[action$='handler=endlink']");
        await HandOverAsync(service);

        sink.Messages.Should().BeEmpty();
        (await AskAsync(service, db => db.SharedLinks.SingleAsync())).Should().BeEquivalentTo(new { MailId = (Guid?)null, EndedAt = service.Now() });
    }

    [SkippableTheory, EachDatabase]
    public async Task A_specialists_link_goes_by_e_mail_and_the_page_proves_it(DatabaseKind kind)
    {
        await using var sink = new MailSink();
        await using var service = await StartAsync(sink, kind);
        var (pupil, senco) = await SettingAsync(service);

        await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{pupil.Id}/professionals/invite"), "main form",
            new() { ["Name"] = "Dr Lee", ["Email"] = "lee@example.test", ["Items"] = "passport", ["ParentsAgree"] = "true" });
        await HandOverAsync(service);

        var mail = TextOf(sink.Messages.Single());
        mail.Should().Contain("Dear Dr Lee").And.Contain("asks for your advice on a pupil").And.NotContain("Ada");
        (await service.Visit().OpenAsync(LinkIn(mail))).Body!.TextContent.Should().Contain("Ada Keptquiet");
        (await senco.OpenAsync($"/pupils/{pupil.Id}/professionals")).Body!.TextContent.Should().Contain("The e-mail to lee@example.test was handed over on");
    }

    [Theory]
    [InlineData("nobody", "the library", "Ms Novak", "\"nobody\" is not an e-mail address.")]
    [InlineData("a@example.test, b@example.test", "the library", "Ms Novak", "is not an e-mail address.")]
    [InlineData(Parent, "with Ada in the library", "Ms Novak", "Write the time and place without the pupil’s name")]
    [InlineData(Parent, "the library", "Parents of Ada", "Write the name without the pupil’s forename")]
    public async Task What_cannot_go_by_e_mail_is_said_and_nothing_is_made(string address, string where, string name, string message)
    {
        await using var service = await RunningService.StartAsync();
        var (pupil, senco) = await SettingAsync(service);

        var page = await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{pupil.Id}/meetings/plan"), "main form",
            new() { ["On"] = "2026-11-20", ["Where"] = where, ["Invite"] = name, ["Email"] = address });

        page.Body!.TextContent.Should().Contain(message);
        (await AskAsync(service, db => db.SharedLinks.AnyAsync())).Should().BeFalse();
        (await AskAsync(service, db => db.ParentMeetings.AnyAsync())).Should().BeFalse();
    }

    [Fact]
    public async Task Without_an_address_the_link_is_only_shown()
    {
        await using var service = await RunningService.StartAsync();
        var (pupil, senco) = await SettingAsync(service);

        var letter = await InviteAsync(senco, pupil, "");

        letter.Should().Contain("/views/").And.NotContain("An e-mail with the link");
        (await AskAsync(service, db => db.Emails.AnyAsync())).Should().BeFalse();
    }

    private static async Task<(Pupil Pupil, Visitor Senco)> SettingAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var pupil = await service.PupilAsync(school, await service.ClassAsync(school), "Ada", "Keptquiet");
        return (pupil, await service.SignedInAsync(await service.PersonAsync(Roles.Senco, school)));
    }

    private static async Task<string> InviteAsync(Visitor senco, Pupil pupil, string address = Parent) => (await senco.SubmitAsync(
        await senco.OpenAsync($"/pupils/{pupil.Id}/meetings/plan"), "main form",
        new() { ["On"] = "2026-11-20", ["Where"] = "3:45pm, the library", ["Invite"] = "Ms Novak", ["Email"] = address })).Body!.TextContent;

    private static async Task<string> PageAsync(Visitor senco, Pupil pupil) => (await senco.OpenAsync($"/pupils/{pupil.Id}/meetings")).Body!.TextContent;

    private static Task HandOverAsync(RunningService service) => service.DoAsync(parts => parts.GetRequiredService<HandOverEmails>().RunAsync());

    private static Task<Email> MailAsync(RunningService service) => AskAsync(service, db => db.Emails.AsNoTracking().SingleAsync());

    private static Task<T> AskAsync<T>(RunningService service, Func<AppDb, Task<T>> ask) => service.DoAsync(parts => ask(parts.GetRequiredService<AppDb>()));

    private static Task<RunningService> StartAsync(MailSink sink, DatabaseKind kind) => RunningService.StartAsync(kind, settings: new()
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Tls"] = "false",
        ["Mail:Port"] = sink.Port.ToString(CultureInfo.InvariantCulture),
        ["Mail:From"] = "send@example.test",
        ["Site:Address"] = "https://send.example.test/",
    });

    /// <summary>The text of a message as its reader sees it.</summary>
    private static string TextOf(string message)
    {
        var (head, body) = (message[..message.IndexOf("\n\n", StringComparison.Ordinal)], message[(message.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
        return head.Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body))
            : Regex.Replace(body.Replace("=\n", "", StringComparison.Ordinal), "=([0-9A-F]{2})", hex => ((char)Convert.ToInt32(hex.Groups[1].Value, 16)).ToString());
    }

    /// <summary>The path of the link in an e-mail, which begins with the address of the site.</summary>
    private static string LinkIn(string text) => LinkPattern().Match(text).Groups[1].Value;

    [GeneratedRegex(@"https://send\.example\.test(/(?:views|advice)/[\w-]+)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("Message-ID: <.*?>", RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
