using FluentAssertions;
using SendWorkflows.Host.Access;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Operations;

public class TracesTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_collector_gets_requests_by_route_and_no_name_address_or_search(DatabaseKind kind)
    {
        await using var collector = await Collector.StartAsync();
        await using (var service = await RunningService.StartAsync(kind, settings: new() { ["Telemetry:Otlp"] = collector.Address }))
        {
            await service.AuthorityAsync();
            var school = await service.SchoolAsync();
            var pupil = await service.PupilAsync(school, forename: "Zebedee");
            var senco = await service.SignedInAsync(await service.PersonAsync(Roles.Senco, school, email: "senco@example.test"));
            await senco.OpenAsync($"/pupils/{pupil.Id}");
            await senco.OpenAsync("/search?q=Zebedee");
            await senco.SendAsync("/views/a-link-that-is-a-secret");
        }

        var (path, text) = collector.Received.Should().NotBeEmpty().And.Subject.First();
        path.Should().Be("/opentelemetry.proto.collector.trace.v1.TraceService/Export");
        text = string.Concat(collector.Received.Select(r => r.Text));
        text.Should().Contain("sendworkflows").And.MatchRegex("pupils/\\{[^}]*\\}");
        text.Should().NotContain("Zebedee").And.NotContain("a-link-that-is-a-secret").And.NotContain("senco@example.test");
        if (kind == DatabaseKind.Postgres)
            text.Should().Contain("SELECT", "database commands are traced too");
    }
}
