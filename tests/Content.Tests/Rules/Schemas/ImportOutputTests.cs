using System.Text.Json.Nodes;
using FluentAssertions;
using SendWorkflows.Host.Commands;
using SendWorkflows.Host.Imports;
using Xunit;

namespace SendWorkflows.Content.Tests.Rules.Schemas;

public class ImportOutputTests
{
    [Fact]
    public void What_import_prints_fits_its_schema()
    {
        var read = new Import { FileName = "pupils.csv", Format = "csv", ContentHash = "00", Rows = 3, Applied = 1 };
        read.Problems.Add(new ImportProblem { Row = 3, Field = "UPN", Code = "upn-check-letter", Message = "Its other characters give B.", Rejected = true });
        read.Problems.Add(new ImportProblem { Row = 4, Code = "need-without-support", Message = "Look at it." });
        var unread = new Import { FileName = "pupils.pdf", Format = "csv", ContentHash = "00", Failure = "This is no table." };

        var answers = Ajv.Validate([.. ((Import[])[read, unread]).Select(import => new SchemaCheck("import.schema.json", import.FileName, JsonNode.Parse(ImportOutput.Json(import))))]);

        answers.Should().HaveCount(2).And.OnlyContain(answer => answer.Errors.Count == 0);
    }
}
