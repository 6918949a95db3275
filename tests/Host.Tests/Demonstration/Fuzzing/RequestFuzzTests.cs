using FluentAssertions;
using SendWorkflows.Engine.Tests.Fuzzing;
using SendWorkflows.Host.Demonstration;
using SendWorkflows.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SendWorkflows.Host.Tests.Demonstration.Fuzzing;

/// <summary>Sends what nobody would send to every page of the demonstration that a role can reach.</summary>
public class RequestFuzzTests(ITestOutputHelper output)
{
    private static readonly string[] People =
        ["senco@willow.example", "teacher@willow.example", "head@willow.example", "office@willow.example", "officer@authority.example", "policy@authority.example"];

    // One takes as long as forty-five texts that are only read.
    private static readonly int Inputs = Math.Max(200, Fuzz.Inputs / 45);

    // On the database that refuses more of what it is given: filling one takes a minute.
    [SkippableFact]
    public async Task Odd_requests_are_refused_or_answered_and_never_fail()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres, demo: true);
        await DemonstrationStart.RunAsync(service.App.Services, TextWriter.Null, CancellationToken.None);
        foreach (var person in People)
            await TryAsync(service, person);
    }

    private async Task TryAsync(RunningService service, string person)
    {
        var visitor = service.Visit();
        await visitor.SignInAsync(person, StaffInventor.Password);
        var walk = new Walk(visitor);
        await walk.FromAsync("/");
        var oddities = new Oddities(Fuzz.Seed);
        var forms = walk.Forms.Values.ToList();
        forms.Should().NotBeEmpty();
        output.WriteLine($"{person}: {walk.Addresses.Count} pages, {forms.Count} forms");
        await new Fuzz(output, Inputs).RunAsync(
            number =>
            {
                var request = number % 2 == 0 ? Sent(forms[number / 2 % forms.Count], oddities) : new Request(oddities.Spoil(walk.Addresses[number / 2 % walk.Addresses.Count]), null);
                return ($"{person} {request}", request);
            },
            async request =>
            {
                var answer = request.Fields is null ? await visitor.SendAsync(request.Address) : await visitor.PostAsync(request.Address, new FormUrlEncodedContent(request.Fields));
                ((int)answer.StatusCode).Should().BeLessThan(500);
                return request.Fields is null && answer.IsSuccessStatusCode ? Fuzz.Works : $"{request.Method} {answer.StatusCode}";
            });
    }

    private static Request Sent(FormMet form, Oddities oddities)
    {
        var fields = oddities.Fill(form);
        return form.IsPost
            ? new Request(form.Action, fields)
            : new Request(form.Action.Split('?')[0] + "?" + string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(Cut(field.Value))}")), null);
    }

    // A server refuses an address that is longer than eight kilobytes before anything of ours sees it.
    private static string Cut(string value) => value.Length > 500 ? value[..500] : value;

    /// <summary>What is sent; without fields a page is asked for.</summary>
    private sealed record Request(string Address, IReadOnlyList<KeyValuePair<string, string>>? Fields)
    {
        internal string Method => Fields is null ? "GET" : "POST";

        public override string ToString() =>
            Fields is null ? $"{Method} {Cut(Address)}" : $"{Method} {Address} {string.Join(", ", Fields.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).Select(field => $"{field.Key}={Cut(field.Value)}"))}";
    }
}
