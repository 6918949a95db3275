using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Runs;

public class MoveTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_person_moves_a_run_to_a_new_version_says_where_a_lost_state_goes_and_why(DatabaseKind kind)
    {
        using var content = new ContentFolder();
        content.Write(1, "owed");
        await using var service = await RunningService.StartAsync(kind, settings: new() { ["Content:Folder"] = content.Path });
        var setting = await DecidingSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        var run = await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/runs/start/book-look"), "main form");
        var address = new Uri(run.Location.Href).AbsolutePath;
        run.QuerySelector("a[href$='/move']").Should().BeNull("there is no other version yet");
        content.Write(2, "wanted");

        (await senco.OpenAsync(address)).QuerySelector("a[href$='/move']")!.TextContent.Should().Be("Move to version 2");
        var form = await senco.OpenAsync(address + "/move");
        form.QuerySelector("main")!.TextContent.Should().Contain("version 2 has no state \"owed\"");
        var refused = await senco.SubmitAsync(form, "main form", new() { ["Reason"] = "The new form is shorter." });
        refused.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("has no state");
        var moved = await senco.SubmitAsync(refused, "main form", new() { ["state.owed"] = "wanted", ["Reason"] = "The new form is shorter." });

        moved.QuerySelector(".app-lead")!.TextContent.Should().Contain("Book look wanted");
        moved.QuerySelector(".app-history li")!.TextContent.Should().Contain("From version 1 to 2. The new form is shorter.");
        var kept = await setting.AskAsync(db => db.WorkflowRuns.Join(db.WorkflowVersions, r => r.WorkflowVersionId, v => v.Id, (r, v) => v.Version).SingleAsync());
        kept.Should().Be(2);
        (await setting.AskAsync(db => db.Duties.SingleAsync(d => d.ClosedAt == null))).Name.Should().Be("look");
    }

    [Fact]
    public async Task A_teacher_does_not_move_runs_and_a_move_needs_a_reason()
    {
        using var content = new ContentFolder();
        content.Write(1, "owed");
        await using var service = await RunningService.StartAsync(settings: new() { ["Content:Folder"] = content.Path });
        var setting = await DecidingSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        var address = new Uri((await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/runs/start/book-look"), "main form")).Location.Href).AbsolutePath;
        content.Write(2, "owed");

        (await (await service.SignedInAsync(setting.Teacher)).OpenAsync(address)).QuerySelector("a[href$='/move']").Should().BeNull();
        ((int)(await (await service.SignedInAsync(setting.Teacher)).SendAsync(address + "/move")).StatusCode).Should().Be(404);
        (await senco.SubmitAsync(await senco.OpenAsync(address + "/move"), "main form")).QuerySelector(".govuk-error-message")!.TextContent.Should().Contain("Enter why the run is moved.");
    }
}
