using System.Net;
using FluentAssertions;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Tests.Faults;
using SendWorkflows.Host.Tests.Scheduling;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Serving;

/// <summary>An operator stops or restarts a node while people use it.</summary>
public class StopTests
{
    private const string Waiting = "SELECT count(*)::int FROM pg_locks WHERE relation = '\"Invitations\"'::regclass AND NOT granted";

    // Left to itself, the library that reads the command line ends the process two seconds after it was asked to stop.
    private static readonly TimeSpan LongerThanTheCommandLineWouldWait = TimeSpan.FromSeconds(3);

    [SkippableFact]
    public async Task A_node_that_is_stopped_answers_what_was_asked_and_takes_nothing_new()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        // With nobody there, the program itself would look for the first administrator's link.
        await service.PersonAsync(Roles.Administrator);
        await using var server = Server.Of(service);
        await using var node = RealProgram.Start(service);
        using var people = new HttpClient { BaseAddress = await node.AddressAsync() };
        Task<HttpResponseMessage> asked;

        await using (await server.LockAsync("Invitations"))
        {
            asked = people.GetAsync("/invitation/of-nobody");
            await Patience.UntilAsync(async () => await server.CountAsync(Waiting) > 0);
            node.AskToStop();
            await Patience.UntilAsync(() => RefusesAsync(people.BaseAddress!));
            await Patience.WhileItWorksAsync(LongerThanTheCommandLineWouldWait);
            asked.IsCompleted.Should().BeFalse("the database has not answered yet");
        }

        (await asked).StatusCode.Should().Be(HttpStatusCode.OK);
        (await node.EndAsync()).Should().Be(0);
    }

    private static async Task<bool> RefusesAsync(Uri address)
    {
        using var another = new HttpClient();
        try
        {
            using var answer = await another.GetAsync(new Uri(address, "/health/live"));
            return false;
        }
        catch (HttpRequestException)
        {
            return true;
        }
    }
}
