using FluentAssertions;
using SendWorkflows.Engine.Workflows;
using Xunit;

namespace SendWorkflows.Content.Tests.Workflows;

public class WorkflowFileTests
{
    public static TheoryData<string> Files => [.. WorkflowFiles.All];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_workflow_is_without_errors_and_warnings(string path) =>
        WorkflowReader.Read(WorkflowFiles.Read(path)).Diagnostics.Should().BeEmpty();
}
