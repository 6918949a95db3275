using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Tests.Interventions;
using SendWorkflows.Host.Workload;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Workload;

public class SessionHoursTests
{
    private static readonly DateOnly Monday = new(2026, 11, 16);

    [SkippableTheory, EachDatabase]
    public async Task Sessions_are_added_up_by_week_for_whoever_leads_them_on_open_days_alone(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);

        var planned = await PlannedAsync(setting, new DateOnly(2026, 10, 19));
        var hours = SessionHours.Of(planned);

        // Two sessions of half an hour a week; none in the half term of 26 October.
        var person = hours.People.Should().ContainSingle().Subject;
        (person.Person, person.Role).Should().Be((setting.Assistant.DisplayName, Roles.SupportStaff));
        person.Minutes[Monday].Should().Be(60);
        person.Minutes.Should().NotContainKey(new DateOnly(2026, 10, 26));
        hours.ByRole.Should().ContainSingle().Which.Role.Should().Be(Roles.SupportStaff);
    }

    [Fact]
    public async Task The_minutes_are_those_of_which_the_provision_map_reckons_the_cost()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await ProvisionSetting.MakeAsync(service);
        // A penny a minute of each adult.
        await setting.RateAsync(60);
        await ChangeAsync(setting, group => group.Adults = 2);

        var planned = await PlannedAsync(setting, setting.Group.From);

        var cost = (await setting.LineAsync(setting.Ada)).PlannedPence + (await setting.LineAsync(setting.Ben)).PlannedPence;
        planned.Sessions.Sum(session => session.StaffMinutes).Should().Be((int)cost!);
        SessionHours.Of(planned).People.Sum(person => person.Minutes.Values.Sum()).Should().Be((int)cost);
        SessionHours.Of(planned).People[^1].Should().Match<SessionTime>(others => others.Person == null && others.Role == null && others.Minutes[Monday] == 60);
    }

    [Fact]
    public async Task An_intervention_that_outlasts_the_term_dates_is_named_as_not_known_and_one_without_pupils_takes_no_time()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await ProvisionSetting.MakeAsync(service);
        await ChangeAsync(setting, group => group.Until = new DateOnly(2029, 1, 8));
        await service.AddAsync(new Intervention
        {
            Id = Guid.CreateVersion7(),
            SchoolId = setting.School.Id,
            Name = "Empty",
            Wave = "targeted",
            StaffKind = "teacher",
            Days = Weekdays.Monday,
            SessionMinutes = 30,
            From = new DateOnly(2026, 10, 19),
            Until = new DateOnly(2026, 12, 9),
        });

        var hours = SessionHours.Of(await PlannedAsync(setting, Monday));

        hours.People.Should().BeEmpty();
        hours.Unknown.Should().Equal("Language group");
    }

    [Fact]
    public async Task The_page_shows_sessions_apart_from_the_duties()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await ProvisionSetting.MakeAsync(service);

        var page = await (await service.SignedInAsync(setting.Senco)).OpenAsync("/workload");

        page.QuerySelector("#sessions")!.ParentElement!.TextContent.Should().Contain("Support staff").And.Contain("1 h").And.Contain("days on which the school is open");
        page.QuerySelector("#roles").Should().BeNull("no duty is open");
    }

    private static Task ChangeAsync(ProvisionSetting setting, Action<Intervention> change) => setting.Service.DoAsync(async parts =>
    {
        var db = parts.GetRequiredService<AppDb>();
        change(await db.Interventions.SingleAsync());
        await db.SaveChangesAsync();
    });

    private static Task<SchoolSessions> PlannedAsync(ProvisionSetting setting, DateOnly from) => setting.Service.DoAsync(async parts =>
        await parts.GetRequiredService<PlannedSessions>().OfAsync(
            setting.School.Id, await parts.GetRequiredService<SchoolCalendars>().OfAsync(setting.School.Id, default), from, new DateOnly(2026, 12, 31), default));
}
