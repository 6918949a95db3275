using FluentAssertions;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using Xunit;

namespace SendWorkflows.Engine.Tests.Facts;

public class FactValueTextTests
{
    private static readonly FactCatalogue Catalogue = FactCatalogueReader.Read([new SourceText("facts.json", """
        {"facts":[
          {"name":"Truth","type":"boolean","meaning":"m"},
          {"name":"Whole","type":"integer","meaning":"m","range":{"min":-3,"max":100}},
          {"name":"Number","type":"number","meaning":"m"},
          {"name":"Text","type":"text","meaning":"m"},
          {"name":"Day","type":"date","meaning":"m"},
          {"name":"Word","type":"choice","meaning":"m","choices":["none","some"]},
          {"name":"Words","type":"list of choices","meaning":"m","choices":["none","some"]},
          {"name":"Cycles","type":"list of records","meaning":"m","fields":[
            {"name":"Reviewed","type":"boolean","meaning":"m"},
            {"name":"On","type":"date","meaning":"m"},
            {"name":"Progress","type":"choice","meaning":"m","choices":["none","some"]},
            {"name":"Weeks","type":"integer","meaning":"m","range":{"min":0,"max":50}}]}]}
        """)]).Catalogue;

    public static TheoryData<string> Plain =>
    [
        "null", "true", "false", "0", "-3", "100", "12.5", "\"some\"", "\"2026-09-01\"", "[]", """["none","some"]""", "[null]",
        """[{"Reviewed":true,"On":"2026-09-01","Progress":"some","Weeks":12},{"Weeks":3},{}]""",
        """{"value":["some"],"complete":false}""", """{"value":[{"On":"2026-09-01"}],"complete":true,"since":"2026-01-05"}""",
    ];

    public static TheoryData<string> Odd =>
    [
        "", "{", "tru", "1e2", "101", "12.0", "\"\\u0073ome\"", "\"else\"", "\"2026-9-1\"", "\"2026-02-30\"", "[[]]", """["else"]""", "[1]", """[{"Progress":"else"}]""", """[{"Weeks":51}]""",
        """[{"Weeks":1,"Weeks":2}]""", """[{"Weeks":1,"Reviewed":true}]""", """[{"Other":1}]""", """{"complete":false,"value":["some"]}""", """{"value":["some"]}""", """{"value":null,"complete":true}""",
        """{"value":[],"complete":true,"since":"x"}""", "true false", "[] []", """{"value":"some"}""", "1.5", "99999999999999999999999999999999",
    ];

    [Theory, MemberData(nameof(Plain)), MemberData(nameof(Odd))]
    public void A_text_means_the_same_whether_or_not_its_places_are_known(string text)
    {
        foreach (var fact in Catalogue.Facts)
            FactValueText.Read(fact, text).Should().Be(FactValueText.ReadWithPlaces(fact, text), $"{fact.Name} reads {text}");
    }

    [Theory, MemberData(nameof(Plain))]
    public void What_is_written_plainly_is_read_without_places(string text) =>
        Catalogue.Facts.Any(fact => PlainValueReader.TryRead(fact, text, out var value) && FactValueJson.Write(value) == FactValueJson.Write(FactValueText.ReadWithPlaces(fact, text))).Should().BeTrue();

    [Fact]
    public void A_value_that_is_no_longer_allowed_is_not_known()
    {
        FactValueText.Read(Catalogue["Whole"]!, "101").Should().BeNull();
        FactValueText.Read(Catalogue["Word"]!, "\"plenty\"").Should().BeNull();
    }
}
