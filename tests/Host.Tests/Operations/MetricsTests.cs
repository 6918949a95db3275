using System.Net;
using FluentAssertions;
using Microsoft.AspNetCore.TestHost;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Jobs;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.Jobs;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Operations;

public class MetricsTests
{
    [SkippableTheory, EachDatabase]
    public async Task Metrics_say_what_waits_how_old_it_is_and_how_long_pages_took(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        service.Clock.MoveTo(new DateTimeOffset(2026, 11, 26, 7, 30, 0, TimeSpan.Zero));
        var before = await MetricsAsync(service);
        await (await service.SignedInAsync(setting.Senco)).OpenAsync("/today");
        await setting.TickAsync();

        before.Should().Contain("\nsendworkflows_timers_due 1\n").And.MatchRegex(@"sendworkflows_timers_oldest_due_seconds [1-9]\d+").And.Contain("\nsendworkflows_evaluations_waiting 1\n");
        var after = await MetricsAsync(service);
        after.Should().Contain("\nsendworkflows_timers_due 0\n").And.Contain("\nsendworkflows_timers_oldest_due_seconds 0\n").And.Contain("\nsendworkflows_evaluations_waiting 0\n")
            .And.Contain("\nsendworkflows_takes_due_work 1\n").And.MatchRegex("http_server_request_duration_seconds_count\\{route=\"/today\",method=\"GET\",status=\"200\"\\} 2\n");
        after.Should().NotContain("Ada").And.NotContain("Willow");
    }

    [SkippableTheory, EachDatabase]
    public async Task Metrics_say_what_long_work_waits_how_long_and_what_fails(DatabaseKind kind)
    {
        var job = new TestJob { Does = (_, _) => throw new JobRefusedException("No.") };
        await using var service = await TestJob.ServiceAsync(kind, job);
        await TestJob.AskAsync(service, await service.PersonAsync(Roles.Administrator), "the register of Willow");
        service.Clock.Advance(TimeSpan.FromSeconds(40));

        (await MetricsAsync(service)).Should().Contain("\nsendworkflows_jobs_waiting 1\n").And.Contain("\nsendworkflows_jobs_oldest_seconds 40\n").And.Contain("\nsendworkflows_jobs_failing 0\n");
        await service.DoJobsAsync();

        (await MetricsAsync(service)).Should().Contain("\nsendworkflows_jobs_waiting 0\n").And.Contain("\nsendworkflows_jobs_oldest_seconds 0\n").And.Contain("\nsendworkflows_jobs_failing 1\n").And.NotContain("Willow");
    }

    [Fact]
    public async Task Nobody_reads_metrics_through_a_proxy_and_with_a_token_set_only_who_brings_it()
    {
        await using var open = await RunningService.StartAsync();
        (await SendAsync(open, ("X-Forwarded-For", "203.0.113.9"))).Should().Be(HttpStatusCode.NotFound);
        (await SendAsync(open)).Should().Be(HttpStatusCode.OK);

        await using var guarded = await RunningService.StartAsync(settings: new() { ["Metrics:Token"] = "a long secret" });
        (await SendAsync(guarded)).Should().Be(HttpStatusCode.NotFound);
        (await SendAsync(guarded, ("Authorization", "Bearer another secret"))).Should().Be(HttpStatusCode.NotFound);
        (await SendAsync(guarded, ("Authorization", "Bearer a long secret"), ("X-Forwarded-For", "203.0.113.9"))).Should().Be(HttpStatusCode.OK);
    }

    private static async Task<string> MetricsAsync(RunningService service) => await (await service.Visit().SendAsync("/metrics")).Content.ReadAsStringAsync();

    private static async Task<HttpStatusCode> SendAsync(RunningService service, params (string Name, string Value)[] headers)
    {
        using var client = service.App.GetTestClient();
        foreach (var (name, value) in headers)
            client.DefaultRequestHeaders.Add(name, value);
        return (await client.GetAsync("/metrics")).StatusCode;
    }
}
