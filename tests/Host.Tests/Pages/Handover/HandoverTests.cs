using System.Net;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Handover;

public class HandoverTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_role_goes_to_a_colleague_with_all_that_waits_in_it_once_it_was_looked_at(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var oak = await service.ClassAsync(school);
        var pupil = await service.PupilAsync(school, oak);
        await service.AddAsync(new Duty { Id = Guid.CreateVersion7(), PupilId = pupil.Id, SchoolId = school.Id, Name = "meet", Role = Roles.ClassTeacher, Title = "Meet the parents", Minutes = 40, OpenedAt = service.Now(), DueOn = new DateOnly(2026, 11, 1) });
        var leaver = await service.PersonAsync(Roles.ClassTeacher, school, oak);
        var taker = await service.PersonAsync(Roles.ClassTeacher, school, await service.ClassAsync(school, "4 Elm"));
        var head = await service.SignedInAsync(await service.PersonAsync(Roles.Head, school));

        var preview = await head.OpenAsync($"/handover?from={leaver.Id}&to={taker.Id}");

        preview.Body!.TextContent.Should().Contain("Class teacher, 4 Oak").And.Contain("1 thing to do for 1 pupil, 1 overdue").And.Contain("Nobody else holds it.");
        (await (await service.SignedInAsync(taker)).OpenAsync("/today")).Body!.TextContent.Should().NotContain("Meet the parents");
        var done = await head.SubmitAsync(preview, "main form[method=post]");
        done.Body!.TextContent.Should().Contain("handed over");
        (await (await service.SignedInAsync(taker)).OpenAsync("/today")).Body!.TextContent.Should().Contain("Meet the parents");
        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Assignments.CountAsync(a => a.UserId == leaver.Id))).Should().Be(0);
        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().AuditEntries.Where(e => e.SchoolId == school.Id).Select(e => e.Action).ToListAsync()))
            .Should().Contain("roles-handed-over").And.Contain("roles-taken-over");
    }

    [Fact]
    public async Task Nobody_hands_over_at_another_school_and_a_head_stays_head()
    {
        await using var service = await RunningService.StartAsync();
        await service.AuthorityAsync();
        var (school, other) = (await service.SchoolAsync(), await service.SchoolAsync("Beech Primary", "100002"));
        var theirs = await service.PersonAsync(Roles.Senco, other);
        var head = await service.PersonAsync(Roles.Head, school);
        var leader = await service.SignedInAsync(await service.PersonAsync(Roles.Slt, school));

        (await leader.SendAsync($"/handover?from={theirs.Id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await leader.SendAsync($"/handover?school={other.Id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await leader.OpenAsync($"/handover?from={head.Id}")).Body!.TextContent.Should().Contain("No role that can be handed over here");
    }
}
