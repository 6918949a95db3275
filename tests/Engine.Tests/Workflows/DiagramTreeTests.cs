using FluentAssertions;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Engine.Workflows.Diagrams;
using Xunit;

namespace SendWorkflows.Engine.Tests.Workflows;

public class DiagramTreeTests
{
    private const string States = """
        "events": { "PLANNED": { "title": "The plan is written" }, "AGAIN": { "title": "Begin again" } },
        "initial": "cycle", "states": {
          "cycle": {
            "meta": { "title": "Cycle", "description": "One round" }, "initial": "plan", "on": { "AGAIN": "away" }, "onDone": "away",
            "states": {
              "plan": { "after": { "tenDays": "late" }, "on": { "PLANNED": { "target": "written", "guard": { "type": "role", "params": { "role": "senco" } } } } },
              "late": { "on": { "PLANNED": "written" } },
              "written": { "type": "final" },
              "was": { "type": "history" } } },
          "away": { "on": { "AGAIN": "cycle.was" } } }
        """;

    private static readonly Workflow Workflow = Runs.Read(States);

    private static IEnumerable<string> Marks(DiagramState state) =>
        state.States.SelectMany(Marks).Prepend($"{state.Path}: {state.Mark}").Where(line => !line.EndsWith("None", StringComparison.Ordinal));

    [Fact]
    public void States_stand_inside_one_another_with_their_titles_and_where_they_begin()
    {
        var tree = Diagram.Tree(Workflow);
        (tree.Path, tree.Title, tree.Kind).Should().Be(("", "A workflow", StateKind.Compound));
        tree.States.Select(state => (state.Path, state.Title, state.IsInitial)).Should().Equal(("cycle", "Cycle", true), ("away", "away", false));
        tree.States[0].Description.Should().Be("One round");
        tree.States[0].States.Select(state => state.Kind).Should().Equal(StateKind.Atomic, StateKind.Atomic, StateKind.Final, StateKind.ShallowHistory);
        Marks(tree).Should().BeEmpty();
    }

    [Fact]
    public void Ways_say_what_sets_them_off_and_where_they_lead()
    {
        var cycle = Diagram.Tree(Workflow).States[0];
        cycle.Ways.Should().BeEquivalentTo(
        [
            new DiagramWay(DiagramWayKind.Event, "AGAIN", "Begin again", null, ["away"], null),
            new DiagramWay(DiagramWayKind.Finished, "", "", null, ["away"], null),
        ]);
        cycle.States[0].Ways.Should().BeEquivalentTo(
        [
            new DiagramWay(DiagramWayKind.Event, "PLANNED", "The plan is written", "by senco", ["cycle.written"], null),
            new DiagramWay(DiagramWayKind.Delay, "tenDays", "10 school days after entered", null, ["cycle.late"], null),
        ]);
    }

    [Fact]
    public void A_run_s_place_is_marked_with_the_days_it_was_entered_and_its_waits_end()
    {
        var run = Runs.Start(States);
        var tree = Diagram.Tree(Workflow, run.Snapshot);
        Marks(tree).Should().Equal(": Around", "cycle: Around", "cycle.plan: Here");
        tree.States[0].States[0].EnteredOn.Should().Be(new DateOnly(2026, 9, 7));
        tree.States[0].States[0].Ways[1].DueOn.Should().Be(new DateOnly(2026, 9, 21));
        Marks(Diagram.Tree(Workflow, run.Until("2026-09-22").Send("AGAIN").Snapshot)).Should().Equal(": Around", "cycle.late: Remembered", "away: Here");
    }
}
