using FluentAssertions;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Pages.ProvisionMap;
using SendWorkflows.Host.Serving;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.ProvisionMap;

public class ImpactDrawingTests
{
    [Fact]
    public void One_alone_stands_where_it_belongs_and_is_larger_the_more_pupils_it_has()
    {
        var (few, many) = (ImpactDrawing.Of([Impact(came: 50, good: 1, pupils: 1)])[0], ImpactDrawing.Of([Impact(came: 50, good: 3, pupils: 5)])[0]);

        few.IsMoved.Should().BeFalse();
        (few.X, few.Y).Should().Be((ImpactDrawing.X(50), ImpactDrawing.Top));
        many.Radius.Should().BeGreaterThan(few.Radius);
        many.InWords.Should().Contain("50% of planned sessions delivered").And.Contain("60% of pupils with progress made").And.Contain("5 pupils");
    }

    [Fact]
    public void Many_at_the_same_place_are_drawn_side_by_side_inside_the_frame_and_always_in_the_same_way()
    {
        List<InterventionImpact> same = [.. Enumerable.Range(0, 30).Select(_ => Impact(came: 100, good: 4, pupils: 4))];

        var dots = ImpactDrawing.Of(same);

        dots.Select(dot => dot.Number).Should().Equal(Enumerable.Range(1, 30));
        dots.Select(dot => (dot.X, dot.Y)).Distinct().Should().ContainSingle();
        dots.Should().OnlyContain(dot => dot.AtX >= ImpactDrawing.Left && dot.AtX <= ImpactDrawing.Right && dot.AtY >= ImpactDrawing.Top && dot.AtY <= ImpactDrawing.Bottom);
        dots.SelectMany(dot => dots.Where(other => other.Number > dot.Number), (dot, other) => Apart(dot, other) - dot.Radius - other.Radius).Should().OnlyContain(gap => gap >= 0);
        ImpactDrawing.Of(same).Select(dot => (dot.AtX, dot.AtY)).Should().Equal(dots.Select(dot => (dot.AtX, dot.AtY)));
    }

    private static double Apart(ImpactDot one, ImpactDot other) => Math.Sqrt(Math.Pow(one.AtX - other.AtX, 2) + Math.Pow(one.AtY - other.AtY, 2));

    /// <summary>An intervention with so many percent of its sessions attended, and so many of its pupils with good progress, the rest with none.</summary>
    private static InterventionImpact Impact(int came, int good, int pupils)
    {
        var intervention = new Intervention { Id = Guid.NewGuid(), Name = "Language group", Wave = "targeted", StaffKind = "teaching-assistant", SessionMinutes = 20 };
        var lines = Enumerable.Range(0, pupils).Select(i => new ProvisionLine(
            new GroupMember { Id = Guid.NewGuid(), PupilId = Guid.NewGuid(), Progress = i < good ? "good" : "none" }, intervention)
        { PlannedSessions = 100, Attended = came });
        return new InterventionImpact(new ProvisionRow(intervention.Name, null, [.. lines]), new ProvisionWords(new Folders(Sources.Root, "", "", "")));
    }
}
