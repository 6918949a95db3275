using FluentAssertions;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Ladders;
using Xunit;

namespace SendWorkflows.Engine.Tests.Ladders;

public class LadderReaderTests
{
    private const string Two = """{"id":"l","title":"L","ordered":true,"registerFrom":{"value":2,"sourceSays":3},"layers":[{"id":"b","order":2,"name":"B","censusCode":"K"},{"id":"a","order":1,"name":"A"}]}""";

    [Fact]
    public void Layers_stand_in_order_and_the_register_begins_where_the_policy_says()
    {
        var reading = LadderReader.Read(new SourceText("ladder.json", Two));

        reading.Diagnostics.Should().BeEmpty();
        var ladder = reading.Ladder!;
        ladder.Layers.Select(layer => layer.Id).Should().Equal("a", "b");
        ladder.Layers.Select(ladder.IsOnRegister).Should().Equal(false, true);
    }

    [Theory]
    [InlineData("\"id\":\"b\"", "\"id\":\"a\"", LadderCodes.Layers)]
    [InlineData("\"order\":2", "\"order\":1", LadderCodes.Layers)]
    [InlineData("\"value\":2", "\"value\":7", LadderCodes.RegisterFrom)]
    [InlineData("\"censusCode\":\"K\"", "\"censusCode\":\"X\"", JsonCodes.WrongValue)]
    [InlineData("\"ordered\"", "\"orderd\"", JsonCodes.UnknownName)]
    public void A_ladder_that_contradicts_itself_is_reported(string right, string wrong, string code) =>
        LadderReader.Read(new SourceText("ladder.json", Two.Replace(right, wrong, StringComparison.Ordinal)))
            .Diagnostics.Select(problem => problem.Code).Should().Contain(code);
}
