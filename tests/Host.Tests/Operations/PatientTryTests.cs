using FluentAssertions;
using SendWorkflows.Host.Operations;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Operations;

public class PatientTryTests
{
    private const string Hangs = "It hangs.";

    [Theory]
    [InlineData(null)]
    [InlineData("It is full.")]
    public async Task What_answers_is_told(string? problem)
    {
        var attempt = new PatientTry(() => problem, TestClock.OnASchoolDay());

        (await attempt.ProblemAsync(Hangs, CancellationToken.None)).Should().Be(problem);
    }

    [Fact]
    public async Task What_hangs_keeps_nobody_waiting_is_not_begun_again_and_is_tried_anew_once_it_has_ended()
    {
        var clock = TestClock.OnASchoolDay();
        var begun = 0;
        using var answers = new ManualResetEventSlim();
        using var ended = new SemaphoreSlim(0);
        var attempt = new PatientTry(
            () =>
            {
                Interlocked.Increment(ref begun);
                answers.Wait();
                ended.Release();
                return null;
            },
            clock);

        Task<string?>[] asked = [attempt.ProblemAsync(Hangs, CancellationToken.None), attempt.ProblemAsync(Hangs, CancellationToken.None)];
        clock.Advance(TimeSpan.FromSeconds(4));
        (await Task.WhenAll(asked)).Should().Equal(Hangs, Hangs);
        answers.Set();
        await ended.WaitAsync();

        (await attempt.ProblemAsync(Hangs, CancellationToken.None)).Should().BeNull();
        begun.Should().BeInRange(1, 2, "two asked while it hung, and at most one after it had ended");
    }
}
