using FluentAssertions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pages;
using Xunit;

namespace SendWorkflows.Host.Tests.Demonstration;

/// <summary>Every page that a SENCo may open, on a school full of pupils.</summary>
[Collection(DemonstrationCollection.Name)]
public class QueriesOfPagesTests(DemonstrationFixture demo)
{
    private const int MostQueries = 8;

    [Fact]
    public async Task No_page_of_a_SENCo_asks_more_than_eight_things_of_the_database()
    {
        var visitor = await demo.SignedInAsync("senco@willow.example");
        var ids = await IdsAsync();
        var tooMany = new List<string>();
        var opened = 0;

        foreach (var template in Templates())
        {
            var path = template.Replace("{id:guid}", ids.GetValueOrDefault(template.Split('/')[1]).ToString(), StringComparison.Ordinal)
                .Replace("{pupilId:guid}", ids["pupils"].ToString(), StringComparison.Ordinal)
                .Replace("{name}", "AttendancePercent", StringComparison.Ordinal).Replace("{workflow}", "assess-plan-do-review", StringComparison.Ordinal);
            await visitor.SendAsync(path);
            demo.Service.Queries.Reset();
            var answer = await visitor.SendAsync(path);
            opened += answer.IsSuccessStatusCode ? 1 : 0;
            if (demo.Service.Queries.Asked.Count > MostQueries)
                tooMany.Add($"{path} asks {demo.Service.Queries.Asked.Count}:\n{string.Join("\n---\n", demo.Service.Queries.Asked.Select(q => q[..Math.Min(q.Length, 160)]))}");
        }

        tooMany.Should().BeEmpty();
        opened.Should().BeGreaterThan(25, "most pages can be opened on these records");
    }

    private IEnumerable<string> Templates() => demo.Service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Select(e => (Template: "/" + e.RoutePattern.RawText!.TrimStart('/'), Page: e.Metadata.GetMetadata<PageActionDescriptor>()))
        .Where(e => e.Page is not null && MayEnter(e.Page.ViewEnginePath) && e.Template is not ("/sign-out" or "/invitation/{secret}" or "/set-up/{secret}" or "/problem/{kind}"))
        .Select(e => e.Template).Distinct();

    private static bool MayEnter(string view) =>
        PageAccess.Folders.Single(f => f.Path == view[..view.LastIndexOf('/')]) is var folder && (folder.Anonymous || folder.Roles.Count == 0 || folder.Roles.Contains(Roles.Senco));

    private Task<Dictionary<string, Guid>> IdsAsync() => demo.Service.DoAsync(async parts =>
    {
        var db = parts.GetRequiredService<AppDb>();
        var cycle = await db.Cycles.Where(c => c.Pupil.School.Urn == "999001" && c.EndedOn == null && c.PlannedOn != null && c.RunId != null).OrderBy(c => c.Id).FirstAsync();
        return new Dictionary<string, Guid>(StringComparer.Ordinal)
        {
            ["pupils"] = cycle.PupilId,
            ["cycles"] = cycle.Id,
            ["runs"] = cycle.RunId!.Value,
            ["suggestions"] = await db.Suggestions.Where(s => s.Pupil.School.Urn == "999001").OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(),
            ["duties"] = await db.Duties.Where(d => d.Pupil.School.Urn == "999001" && d.ClosedAt == null).OrderBy(d => d.Id).Select(d => d.Id).FirstAsync(),
        };
    });
}
