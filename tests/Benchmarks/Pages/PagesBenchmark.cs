using System.Globalization;
using System.Text.RegularExpressions;
using SendWorkflows.Host.Demonstration;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Benchmarks.Pages;

/// <summary>
/// Pages of a school of 1,500, asked for by many people at once, as multiples of a trivial page in the same run: each page by itself without a pause, and with the pauses
/// of people who read; then a morning's mix of pages, without a pause and with people who stop for a moment or as long as people do.
/// </summary>
internal sealed partial class PagesBenchmark(TextWriter output, int people, double seconds, Choices choices)
{
    private const string Trivial = "/health/live";
    private const string Morning = "morning";
    private const double WarmingSeconds = 4;
    private const int WarmingRounds = 15;
    private const double StillFalling = 0.95;
    private static readonly TimeSpan[] Pauses = [TimeSpan.Zero, TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)];
    private static readonly string[] Lists = ["/sign-in", "/today", "/register", "/overdue", "/suggestions", "/inbox", "/figures", "/find-out", "/away", "/policy", "/runs/register"];

    /// <summary>Returns an exit code: 1 if any answer was an error.</summary>
    internal async Task<int> RunAsync()
    {
        var settings = choices.Settings();
        var school = new LargeSchool(choices.Forms);
        await school.FillAsync(settings, output);
        var (service, ready) = await ServiceProcess.StartAsync(choices.Assembly ?? typeof(Service).Assembly.Location, settings);
        await using var _ = service;
        output.WriteLine(Line($"Start to first answer on a filled database: {ready.TotalSeconds:0.0} s"));
        var names = Enumerable.Range(0, people).Select(i => school.People[i % school.People.Count]).ToList();
        var staff = new List<Reader>();
        foreach (var name in names)
            staff.Add(await Reader.SignInAsync(service.Address, LargeSchool.Address(name), StaffInventor.Password));
        var sencos = new List<Reader>();
        for (var i = 0; i < people; i++)
            sencos.Add(await Reader.SignInAsync(service.Address, LargeSchool.Address("senco"), StaffInventor.Password));

        var record = await FirstAsync(sencos[0], "/register", "pupils");
        string[] ofPupil = [record, record + "/facts", await FirstAsync(sencos[0], "/suggestions", "suggestions"), await FirstAsync(sencos[0], "/today", "cycles")];
        output.WriteLine();
        output.WriteLine(Line($"Each page by itself: {people} SENCos at once who never pause, {seconds} s each, once it gets no cheaper"));
        Head();
        double? trivial = null;
        var errors = 0;
        string[] pages = choices.Only is { } only ? [Trivial, .. only.Where(p => p != Morning)] : [Trivial, .. Lists, .. ofPupil];
        foreach (var page in pages)
        {
            await WarmAsync(service, sencos, (_, _) => page);
            var load = await Load.RunAsync(service, sencos, (_, _) => page, seconds, TimeSpan.Zero);
            trivial ??= load.Within(0.5);
            errors += load.Errors;
            Print(Words().Replace(page, "…"), load, trivial.Value);
        }

        output.WriteLine();
        output.WriteLine(Line($"Each page by itself: {people} SENCos at once, a click about every {Pauses[^1].TotalSeconds} s"));
        Head();
        foreach (var page in pages)
        {
            var load = await Load.RunAsync(service, sencos, (_, _) => page, seconds * 3, Pauses[^1]);
            errors += load.Errors;
            Print(Words().Replace(page, "…"), load, trivial!.Value);
        }

        output.WriteLine();
        output.WriteLine(Line($"A morning: {people} people ({string.Join(", ", names.Select(n => n.Split('.')[0]).Distinct())}) open today, a pupil, messages, the register"));
        Head();
        var pupils = new List<string>();
        foreach (var reader in staff)
            pupils.Add(await FirstAsync(reader, "/register", "pupils"));
        string Choose(int person, int turn) => (turn % 5) switch { 0 or 2 => "/today", 1 => pupils[person], 3 => "/inbox", _ => "/register" };
        foreach (var pause in choices.Only?.Contains(Morning) == false ? [] : Pauses)
        {
            var hurried = pause == TimeSpan.Zero;
            if (hurried)
                await WarmAsync(service, staff, Choose);
            var load = await Load.RunAsync(service, staff, Choose, hurried ? seconds : seconds * 3, pause);
            errors += load.Errors;
            Print(hurried ? "without a pause" : Line($"a click about every {pause.TotalSeconds} s"), load, trivial!.Value);
        }

        staff.ForEach(reader => reader.Dispose());
        sencos.ForEach(reader => reader.Dispose());
        return errors == 0 ? 0 : 1;
    }

    // Until the runtime has compiled what it will and the database has planned what each connection asks, as both have after an hour's work: when processor time for an answer falls no further.
    private async Task WarmAsync(ServiceProcess service, IReadOnlyList<Reader> readers, Func<int, int, string> choose)
    {
        var (least, unchanged) = (double.MaxValue, 0);
        for (var round = 0; round < WarmingRounds && unchanged < 2; round++)
        {
            var load = await Load.RunAsync(service, readers, choose, Math.Min(WarmingSeconds, seconds), TimeSpan.Zero);
            var cost = load.Processor + load.Database;
            unchanged = cost < least * StillFalling ? 0 : unchanged + 1;
            least = Math.Min(least, cost);
        }
    }

    private static async Task<string> FirstAsync(Reader reader, string list, string kind)
    {
        var link = Regex.Match(await reader.TextAsync(list), $"/{kind}/[0-9a-f-]{{36}}");
        return link.Success ? link.Value : list;
    }

    private void Head() => output.WriteLine($"  {"",-34}{"a second",9}{"p50 ms",9}{"p95",8}{"p99",8}{"errors",8}{"CPU ms",8}{"of DB",8}{"KiB",7}{"to trivial",12}");

    private void Print(string title, Load load, double trivial) => output.WriteLine(Line(
        $"  {title,-34}{load.PerSecond,9:0.0}{load.Within(0.5),9:0.0}{load.Within(0.95),8:0.0}{load.Within(0.99),8:0.0}{load.Errors,8}{load.Processor,8:0.00}{load.Database,8:0.00}{load.Bytes / 1024.0,7:0.0}{load.Within(0.5) / trivial,12:0.0}"));

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9a-f-]{36}")]
    private static partial Regex Words();
}
