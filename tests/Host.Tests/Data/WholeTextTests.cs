using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Data;

public class WholeTextTests
{
    private const string Broken = "be\0fore \ud83d\ude00 and \ud83d after";
    private const string Kept = "be\ufffdfore \ud83d\ude00 and \ufffd after";

    [SkippableTheory, EachDatabase]
    public Task One_broken_text_is_kept_with_marks_in_place_of_what_is_broken(DatabaseKind kind) => KeepAsync(kind, 1);

    [SkippableTheory, EachDatabase]
    public Task Many_broken_texts_saved_together_are_kept_with_marks_too(DatabaseKind kind) => KeepAsync(kind, 60);

    [SkippableTheory, EachDatabase]
    public async Task An_address_with_a_NUL_finds_nobody_and_breaks_nothing(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        await service.AuthorityAsync();
        var senco = await service.SignedInAsync(await service.PersonAsync(Roles.Senco, await service.SchoolAsync()));

        var page = await senco.OpenAsync("/search?q=zo%00e");

        page.QuerySelector("h1")!.TextContent.Should().NotBeNullOrWhiteSpace();
    }

    private static async Task KeepAsync(DatabaseKind kind, int rows)
    {
        await using var service = await RunningService.StartAsync(kind);

        await service.DoAsync(async parts =>
        {
            var db = parts.GetRequiredService<AppDb>();
            db.AuditEntries.AddRange(Enumerable.Range(0, rows).Select(_ => new AuditEntry { At = service.Now(), Action = "counted", Subject = "thing", SubjectId = "1", Detail = Broken }));
            return await db.SaveChangesAsync();
        });

        var asked = Broken;
        var found = await service.DoAsync(parts => parts.GetRequiredService<AppDb>().AuditEntries.AsNoTracking().Where(entry => entry.Detail == asked).Select(entry => entry.Detail).ToListAsync());
        found.Should().HaveCount(rows).And.AllBe(Kept, "what is asked for is changed as what is kept");
    }
}
