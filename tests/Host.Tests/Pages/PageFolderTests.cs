using FluentAssertions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Pages;
using SendWorkflows.Host.Serving;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages;

public class PageFolderTests
{
    [Fact]
    public void Every_folder_of_pages_declares_who_may_enter()
    {
        var declared = PageAccess.Folders.Select(f => f.Path).ToList();
        var folders = typeof(Service).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PageModel)))
            .Select(type => "/" + type.Namespace!["SendWorkflows.Host.Pages.".Length..].Replace('.', '/'))
            .Distinct();

        folders.Should().OnlyContain(folder => declared.Contains(folder));
    }
}
