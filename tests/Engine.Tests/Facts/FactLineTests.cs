using FluentAssertions;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using Xunit;

namespace SendWorkflows.Engine.Tests.Facts;

public class FactLineTests
{
    private static readonly FactCatalogue Catalogue = FactCatalogueReader.Read([new SourceText("facts.json", """
        {"facts":[
          {"name":"AttendancePercent","type":"number","meaning":"m","range":{"min":0,"max":100}},
          {"name":"ReadingAge","type":"integer","meaning":"m"},
          {"name":"Needs","type":"list of choices","meaning":"m","choices":["SLCN","ASD"]},
          {"name":"Cycles","type":"list of records","meaning":"m","fields":[
            {"name":"Reviewed","type":"boolean","meaning":"m"},
            {"name":"Progress","type":"choice","choices":["none","limited","good"],"meaning":"m"}]},
          {"name":"CompletedCycles","type":"integer","meaning":"m","derivation":{"how":"count","from":"Cycles","when":"Reviewed"}}]}
        """)]).Catalogue;

    private static readonly FactOrigin Given = new(new DateOnly(2026, 9, 1), "file");

    [Fact]
    public void A_line_gives_each_fact_its_day_and_source()
    {
        var line = Read("""{"pupil":"P1","school":"100001","facts":{"AttendancePercent":88.5,"ReadingAge":{"value":72,"on":"2026-06-30","source":"test"}}}""").Line!;

        (line.Pupil, line.School).Should().Be(("P1", "100001"));
        line.Facts.Should().Equal(
            new DatedFact("AttendancePercent", FactValue.Of(88.5m), Given.On, "file"),
            new DatedFact("ReadingAge", FactValue.Of(72m), new DateOnly(2026, 6, 30), "test"));
    }

    [Theory]
    [InlineData("""["SLCN"]""", true)]
    [InlineData("""{"value":["SLCN"],"complete":false}""", false)]
    [InlineData("""{"value":["SLCN"],"complete":true}""", true)]
    public void A_bare_list_is_complete_and_one_that_says_so_is_not(string list, bool isComplete) =>
        Read($$$"""{"pupil":"P1","facts":{"Needs":{{{list}}}}}""").Line!.Facts.Single().Value!.List!.IsComplete.Should().Be(isComplete);

    [Fact]
    public void Null_is_a_fact_no_longer_known() =>
        Read("""{"pupil":"P1","facts":{"ReadingAge":null}}""").Line!.Facts.Single().Value.Should().BeNull();

    [Theory]
    [InlineData("""{"AttendancePercent":101}""", FactCodes.OutOfRange, "\"AttendancePercent\" is 101, outside its range 0 to 100.")]
    [InlineData("""{"ReadingAge":7.5}""", FactCodes.WrongType, "\"ReadingAge\" should be a whole number, but is \"7.5\".")]
    [InlineData("""{"ReadingAg":7}""", FactCodes.Unknown, "No fact is called \"ReadingAg\".")]
    [InlineData("""{"Needs":["SLNC"]}""", FactCodes.NotAChoice, "\"SLNC\" is not one of the choices of \"Needs\".")]
    [InlineData("""{"Cycles":[{"Progres":"good"}]}""", FactCodes.Unknown, "\"Progres\" is not a field of \"Cycles\".")]
    [InlineData("""{"CompletedCycles":2}""", FactCodes.Derived, "\"CompletedCycles\" is derived and cannot be given.")]
    [InlineData("""{"ReadingAge":{"value":7,"on":"2026-09-02"}}""", FactCodes.Future, "\"ReadingAge\" is dated 2026-09-02, which is still to come.")]
    public void A_wrong_value_is_reported_on_its_line_and_left_out(string facts, string code, string message)
    {
        var reading = Read($$$"""{"pupil":"P1","facts":{{{facts}}}}""");

        var problem = reading.Diagnostics.Should().ContainSingle().Subject;
        (problem.Code, problem.Message, problem.Place.Line).Should().Be((code, message, 7));
        reading.Line!.Facts.SelectMany(fact => fact.Value?.List?.Items ?? [fact.Value]).Should().NotContain(value => value!.Number == 101);
    }

    [Fact]
    public void What_is_written_is_read_again_as_the_same_value()
    {
        const string Cycles = """{"value":[{"Reviewed":true,"Progress":"limited"},{"Reviewed":false}],"complete":false,"since":"2026-01-05"}""";
        var value = Read($$$"""{"pupil":"P1","facts":{"Cycles":{{{Cycles}}}}}""").Line!.Facts.Single().Value;

        FactValueJson.Write(value).Should().Be(Cycles);
    }

    private static FactLineReading Read(string text) => FactLine.Read("facts.jsonl", 7, text, Catalogue, Given);
}
