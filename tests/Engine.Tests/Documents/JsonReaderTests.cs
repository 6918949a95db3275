using FluentAssertions;
using SendWorkflows.Engine.Documents;
using Xunit;

namespace SendWorkflows.Engine.Tests.Documents;

public class JsonReaderTests
{
    [Fact]
    public void A_value_knows_its_line_column_and_pointer()
    {
        var reading = JsonReader.Read(new SourceText("a.json", "{\n  \"é\": [1, \"two\"]\n}"));

        reading.Diagnostics.Should().BeEmpty();
        var two = reading.Root!["é"]!.Items[1];
        two.Text.Should().Be("two");
        (two.Place.Line, two.Place.Column, two.Place.Pointer).Should().Be((2, 12, "/é/1"));
    }

    [Fact]
    public void A_slash_or_tilde_in_a_name_is_escaped_in_the_pointer() =>
        JsonReader.Read(new SourceText("a.json", """{"a/b~c":1}""")).Root!["a/b~c"]!.Place.Pointer.Should().Be("/a~1b~0c");

    [Fact]
    public void A_name_used_twice_is_reported_and_the_first_is_kept()
    {
        var reading = JsonReader.Read(new SourceText("a.json", """{"a":1,"a":2}"""));

        reading.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("\"a\" appears twice in the same object.");
        reading.Root!["a"]!.Number.Should().Be(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"a\":1,}")]
    [InlineData("[1] 2")]
    [InlineData("// note\n1")]
    public void Text_that_is_not_json_is_one_diagnostic_and_no_value(string text)
    {
        var reading = JsonReader.Read(new SourceText("a.json", text));

        reading.Root.Should().BeNull();
        reading.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(JsonCodes.NotJson);
    }

    [Fact]
    public void Nesting_without_end_is_refused_not_followed() =>
        JsonReader.Read(new SourceText("a.json", new string('[', 100_000))).Root.Should().BeNull();

    [Theory]
    [InlineData("{\"a\":\"\\ud800\"}", 6)]
    [InlineData("{\"\\udc00\":1}", 2)]
    public void Half_a_character_is_reported_where_it_stands(string text, int column)
    {
        var problem = JsonReader.Read(new SourceText("a.json", text)).Diagnostics.Should().ContainSingle().Subject;

        (problem.Code, problem.Place.Column, problem.Message).Should().Be((JsonCodes.NotJson, column, "A text has an escape that stands for half a character."));
    }
}
