using FluentAssertions;
using SendWorkflows.Host.Imports;
using Xunit;

namespace SendWorkflows.Host.Tests.Imports;

/// <summary>Memory is counted for the whole process, so nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(FlatMemoryTests), DisableParallelization = true)]
[Collection(nameof(FlatMemoryTests))]
public class FlatMemoryTests
{
    [Theory]
    [InlineData("", "", ' ', ImportCodes.Empty)]
    [InlineData(UnreadableFileTests.Start, UnreadableFileTests.End, ' ', ImportCodes.OutOfBounds)]
    [InlineData(UnreadableFileTests.Start + "<Pupil><Surname>", "</Surname></Pupil>" + UnreadableFileTests.End, 'a', ImportCodes.OutOfBounds)]
    [InlineData("UPN,Surname\n", "", '\n', ImportCodes.TooLarge)]
    [InlineData("UPN,Surname\n\"", "", ' ', ImportCodes.OutOfBounds)]
    public async Task Two_hundred_megabytes_of_nothing_end_at_the_first_bound_in_little_memory(string start, string end, char filler, string code)
    {
        await using var school = await Importing.StartAsync();
        await school.ImportAsync("UPN\n", "warm-up.csv");
        var before = GC.GetTotalAllocatedBytes(precise: true);

        await using var stream = new LongStream(start, filler, 200L * 1024 * 1024, end);
        var outcome = await school.ImportAsync(stream, "long");

        outcome.Import.Problems.Should().ContainSingle().Which.Code.Should().Be(code);
        stream.Position.Should().BeLessThan(55L * 1024 * 1024);
        (GC.GetTotalAllocatedBytes(precise: true) - before).Should().BeLessThan(16L * 1024 * 1024);
    }
}
