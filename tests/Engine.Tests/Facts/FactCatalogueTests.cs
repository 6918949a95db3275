using FluentAssertions;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using Xunit;

namespace SendWorkflows.Engine.Tests.Facts;

public class FactCatalogueTests
{
    private const string Facts = """
        {"facts":[
          {"name":"Score","type":"integer","meaning":"m","range":{"min":0,"max":10}},
          {"name":"Word","type":"choice","meaning":"m","choices":["none","some"]},
          {"name":"Cycles","type":"list of records","meaning":"m","fields":[{"name":"Reviewed","type":"boolean","meaning":"m"}]},
          {"name":"Completed","type":"integer","meaning":"m","derivation":{"how":"count","from":"Cycles","when":"Reviewed"}}]}
        """;

    private static FactCatalogue Read(string text) => FactCatalogueReader.Read([new SourceText("facts.json", text)]).Catalogue;

    [Fact]
    public void Catalogues_that_differ_in_their_words_about_facts_only_are_alike() =>
        Read(Facts).DeclaresLike(Read(Facts.Replace("\"meaning\":\"m\"", "\"meaning\":\"other words\""))).Should().BeTrue();

    [Theory]
    [InlineData("\"max\":10", "\"max\":9")]
    [InlineData("\"integer\",\"meaning\":\"m\",\"range\"", "\"number\",\"meaning\":\"m\",\"range\"")]
    [InlineData("[\"none\",\"some\"]", "[\"some\",\"none\"]")]
    [InlineData("\"name\":\"Reviewed\",\"type\":\"boolean\"", "\"name\":\"Reviewed\",\"type\":\"text\"")]
    [InlineData(",\"when\":\"Reviewed\"", "")]
    [InlineData("\"Score\"", "\"Scores\"")]
    public void Catalogues_that_allow_or_derive_other_values_are_not(string written, string instead)
    {
        var one = Read(Facts);

        one.DeclaresLike(Read(Facts.Replace(written, instead))).Should().BeFalse();
        one.DeclaresLike(one).Should().BeTrue();
    }
}
