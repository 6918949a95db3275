using System.Collections.Concurrent;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.Timers;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Operations;

public class LogsTests
{
    private const string Upn = "X205900100001";

    [SkippableTheory, EachDatabase]
    public async Task Whatever_people_and_time_do_no_log_names_a_pupil(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind, settings: new() { ["Logging:LogLevel:Default"] = "Debug", ["Logging:LogLevel:SendWorkflows"] = "Trace" });
        var log = new Listening();
        service.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var setting = await CycleSetting.MakeAsync(service);
        var pupil = await service.PupilAsync(setting.School, setting.Class, "Quillibert", "Zephyrstone", Upn);
        await setting.StartAsync(pupil.Id);
        var poisoned = await setting.StartAsync();
        await setting.BreakAsync(poisoned.RunId!.Value);
        var senco = await service.SignedInAsync(setting.Senco);

        foreach (var path in new[] { "/today", "/register", "/overdue", $"/pupils/{pupil.Id}", $"/pupils/{pupil.Id}/facts", "/suggestions" })
            await senco.SendAsync(path);
        await setting.PassDaysToAsync(new DateOnly(2026, 12, 4));
        await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{pupil.Id}/facts/AttendancePercent"), "main form", new() { ["Value"] = "Zephyrstone" });
        await Assert.ThrowsAnyAsync<Exception>(() => service.PupilAsync(setting.School, setting.Class, "Quillibert", "Zephyrstone", Upn));

        log.Lines.Should().Contain(line => line.Contains("stays due"), "there is something to hear");
        log.Lines.Where(line => line.Contains("Quillibert") || line.Contains("Zephyrstone") || line.Contains(Upn) || line.Contains("Ada Example")).Should().BeEmpty();
    }

    private sealed class Listening : ILoggerProvider, ILogger
    {
        internal ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
