using System.Globalization;
using FluentAssertions;
using Microsoft.Playwright;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>Counts what a person does for a job: a link or button pressed, a choice made, a field filled in. The guide promises how many.</summary>
internal sealed class Clicks
{
    private static readonly Dictionary<string, int> Promised = ReadGuide();
    private int _count;

    internal static async Task DoAsync(string job, Func<Clicks, Task> steps)
    {
        var clicks = new Clicks();
        await steps(clicks);
        clicks._count.Should().Be(Promised[job], "the guide promises so many to \"{0}\"", job);
    }

    internal Task ClickAsync(ILocator what)
    {
        _count++;
        return what.ClickAsync();
    }

    internal Task ChooseAsync(ILocator select)
    {
        _count++;
        return select.SelectOptionAsync(new SelectOptionValue { Index = 1 });
    }

    internal Task FillAsync(ILocator field, string text)
    {
        _count++;
        return field.FillAsync(text);
    }

    private static Dictionary<string, int> ReadGuide()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SendWorkflows.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return File.ReadLines(Path.Combine(folder, "docs", "senco-guide.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && cells[3].Length > 0 && char.IsDigit(cells[3][0]))
            .ToDictionary(cells => cells[1], cells => int.Parse(cells[3].Split(':', ',')[0], CultureInfo.InvariantCulture));
    }
}
