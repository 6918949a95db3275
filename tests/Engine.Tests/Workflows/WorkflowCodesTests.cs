using System.Reflection;
using System.Text.RegularExpressions;
using FluentAssertions;
using SendWorkflows.Engine.Tests.Calendars;
using SendWorkflows.Engine.Workflows;
using Xunit;

namespace SendWorkflows.Engine.Tests.Workflows;

public partial class WorkflowCodesTests
{
    [Fact]
    public void The_list_of_diagnostics_names_each_code_once()
    {
        var codes = typeof(WorkflowCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var rows = Row().Matches(Repository.Read("docs/diagnostics.md").Text.Split("## Workflows")[1].Split("\n## ")[0]).Select(row => row.Groups[1].Value);
        rows.Should().BeEquivalentTo(codes);
    }

    [GeneratedRegex(@"^\| `([a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
