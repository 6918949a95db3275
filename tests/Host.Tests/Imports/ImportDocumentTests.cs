using System.Reflection;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Imports;
using SendWorkflows.Host.Serving;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Imports;

public class ImportDocumentTests
{
    [Fact]
    public async Task The_document_lists_every_code()
    {
        await using var service = await RunningService.StartAsync();
        var document = await File.ReadAllTextAsync(Path.Combine(service.App.Services.GetRequiredService<Folders>().Content, "docs", "imports.md"));

        var codes = typeof(ImportCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        codes.Should().OnlyContain(code => document.Contains($"`{code}`", StringComparison.Ordinal));
    }
}
