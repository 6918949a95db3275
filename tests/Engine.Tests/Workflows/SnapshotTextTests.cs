using FluentAssertions;
using SendWorkflows.Engine.Workflows;
using Xunit;

namespace SendWorkflows.Engine.Tests.Workflows;

public class SnapshotTextTests
{
    private const string Whole = """
        {"workflow":"w","version":3,"done":false,"configuration":["a","a.b"],"history":{"a.h":["a.b"]},"dates":{"by":"2027-01-31"},"counted":{"by":{"due":"1 day after entered","since":"2027-01-30"}},"data":{"said":"é \"so\" \\ <b>"},"entered":{"a":"2026-11-02"},"timers":{"t.a":{"name":"t","state":"a","plannedOn":"2027-01-31","dueOn":"2027-02-01","dueUtc":"2027-02-01T07:00:00Z"},"u.a":{"name":"u","state":"a","dueUtc":"2027-02-01T07:00:00.125Z","notKnownBecause":"no date"}},"duties":{"d":{"role":"senco","title":"Do","due":"by","openedOn":"2026-11-02","dueOn":"2027-01-31"}}}
        """;

    [Fact]
    public void What_is_read_is_written_again_letter_for_letter()
    {
        var snapshot = Snapshot.FromJson(Whole);
        snapshot.ToJson().Should().Be(Whole);
        snapshot.Timers["t.a"].DueUtc.Should().Be(new DateTime(2027, 2, 1, 7, 0, 0, DateTimeKind.Utc));
        snapshot.Timers["t.a"].DueUtc!.Value.Kind.Should().Be(DateTimeKind.Utc);
        snapshot.State.Should().Equal("a.b");
    }

    [Fact]
    public void Order_spaces_escapes_and_members_of_later_days_make_no_difference()
    {
        const string other = """
            { "later": { "x": [1, { "y": null }] }, "duties": {}, "timers": {}, "entered": { "a": "2026\u002d11-02" }, "data": {}, "dates": {}, "history": {},
              "configuration": [ "a" ], "done": true, "version": 1, "workflow": "w" }
            """;
        Snapshot.FromJson(other).ToJson().Should().Be("""{"workflow":"w","version":1,"done":true,"configuration":["a"],"history":{},"dates":{},"data":{},"entered":{"a":"2026-11-02"},"timers":{},"duties":{}}""");
    }

    [Theory]
    [InlineData("\"version\":3,", "")]
    [InlineData("\"state\":\"a\",", "")]
    [InlineData("\"openedOn\":\"2026-11-02\",", "")]
    [InlineData("2027-01-30", "2027-02-30")]
    [InlineData("2027-01-30", "2027-1-30")]
    [InlineData("T07:00:00Z", "T25:00:00Z")]
    [InlineData("[\"a\",\"a.b\"]", "{}")]
    [InlineData("\"done\":false", "\"done\":0")]
    [InlineData("}}}", "}}")]
    [InlineData("}}}", "}}} {}")]
    public void What_is_no_stored_run_is_refused(string part, string spoilt)
    {
        var read = () => Snapshot.FromJson(Whole.Replace(part, spoilt));
        read.Should().Throw<FormatException>();
    }
}
