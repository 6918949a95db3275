using FluentAssertions;
using SendWorkflows.Engine.Workflows;
using Xunit;

namespace SendWorkflows.Content.Tests.Workflows.Histories;

/// <summary>
/// Runs recorded when a workflow's version was published go today as they went then, to the byte: a change of the engine never changes what a run
/// that is under way does. To record a new version: <c>SENDWORKFLOWS_RECORD_HISTORIES=1 dotnet test tests/Content.Tests --filter RecordedHistory</c>.
/// </summary>
public class RecordedHistoryTests
{
    public static TheoryData<string> Files => [.. WorkflowFiles.All];

    public static TheoryData<string> Recorded => [.. RecordedHistory.Folders];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_published_version_has_a_history_and_stays_as_it_was_published(string path)
    {
        var workflow = WorkflowFiles.Workflow(path);
        var history = RecordedHistory.Of(workflow);
        if (Environment.GetEnvironmentVariable("SENDWORKFLOWS_RECORD_HISTORIES") == "1")
            history.Record(path);
        Directory.Exists(Repository.PathOf(history.Folder)).Should().BeTrue("{0} version {1} needs a history: record it", workflow.Id, workflow.Version);
        history.Workflow.ContentHash.Should().Be(workflow.ContentHash, "version {0} is published: raise \"version\" in {1} and record a history of the new one", workflow.Version, path);
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void What_happened_then_happens_today_to_the_same_bytes(string folder)
    {
        var history = new RecordedHistory(folder);
        history.Replay().Should().Be(history.Text.ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void A_stored_snapshot_is_read_and_written_to_the_same_bytes(string folder)
    {
        foreach (var line in new RecordedHistory(folder).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(HistoryLine.Read))
            Snapshot.FromJson(line.Snapshot!).ToJson().Should().Be(line.Snapshot);
    }
}
