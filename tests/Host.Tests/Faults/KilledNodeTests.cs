using SendWorkflows.Host.Tests.Notifications;
using SendWorkflows.Host.Tests.Scheduling;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Faults;

/// <summary>kill -9 of the real program in the middle of what it does.</summary>
[Collection(FaultReport.Collection)]
public class KilledNodeTests(FaultReport report)
{
    private const int Pupils = 300;
    private const int Mails = 60;

    [SkippableTheory, EachDatabase]
    public async Task A_node_killed_while_it_fires_timers_loses_and_doubles_none(DatabaseKind kind)
    {
        for (var round = 0; round < FaultReport.Rounds; round++)
        {
            await using var service = await RunningService.StartAsync(kind);
            var morning = await DueMorning.MakeAsync(service, Pupils);
            var kills = 0;

            for (var seen = 0; seen < Pupils / 2; kills++)
            {
                await using var node = RealProgram.Start(service);
                await Patience.UntilAsync(async () => await morning.RemindedAsync() > seen);
                await node.KillAsync();
                seen = (await morning.RemindedAsync()) + 60;
            }

            await using (RealProgram.Start(service))
                await Patience.UntilAsync(async () => await morning.RemindedAsync() >= Pupils);
            report.Survived("kill -9 while timers fire", kind, kills, await morning.TallyAsync());
        }
    }

    [SkippableFact]
    public async Task One_of_two_nodes_killed_on_a_due_morning_leaves_its_share_to_the_other()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        var morning = await DueMorning.MakeAsync(service, Pupils);

        await using (var first = RealProgram.Start(service))
        await using (RealProgram.Start(service))
        {
            await Patience.UntilAsync(async () => await morning.RemindedAsync() > 0);
            await first.KillAsync();
            await Patience.UntilAsync(async () => await morning.RemindedAsync() >= Pupils);
        }

        report.Survived("kill -9 of one of two nodes", DatabaseKind.Postgres, 1, await morning.TallyAsync());
    }

    [SkippableTheory, EachDatabase]
    public async Task A_node_killed_while_it_hands_over_e_mail_hands_over_each_at_least_once_under_one_id(DatabaseKind kind)
    {
        for (var round = 0; round < FaultReport.Rounds; round++)
        {
            await using var sink = new MailSink();
            await using var service = await RunningService.StartAsync(kind);
            var mail = await WaitingMail.MakeAsync(service, sink, Mails);
            var settings = WaitingMail.Settings(sink).ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.Value!);
            var kills = 0;

            for (var wanted = 10; wanted < Mails; wanted += 20, kills++)
            {
                await using var node = RealProgram.Start(service, settings);
                await Patience.UntilAsync(() => Task.FromResult(sink.Messages.Count >= wanted));
                await node.KillAsync();
            }

            await using (RealProgram.Start(service, settings))
                await Patience.UntilAsync(async () => await mail.WaitingAsync() == 0);
            report.Survived("kill -9 while e-mail is handed over", kind, kills, await mail.TallyAsync());
        }
    }
}
