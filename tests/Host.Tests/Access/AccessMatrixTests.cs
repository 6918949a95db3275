using System.Net;
using FluentAssertions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Evidence;
using SendWorkflows.Host.Imports;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Jobs;
using SendWorkflows.Host.Pages;
using SendWorkflows.Host.Publishing;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Workflows;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Access;

/// <summary>Every page, asked for by every role, about a pupil of the person's own school and of another.</summary>
public class AccessMatrixTests
{
    // Each step of a cycle belongs to some of the roles that may look at it; the pages' own tests say which.
    private const string StepsOfACycle = "/cycles/";
    private const string OwnName = "Ownforename";
    private const string OtherName = "Otherforename";

    [SkippableTheory, EachDatabase]
    public async Task Every_role_enters_the_pages_declared_for_it_and_nobody_sees_another_schools_pupil(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);

        (await WrongAnswersAsync(service)).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task With_every_filter_in_code_forgotten_the_database_alone_still_shows_nobody_another_schools_pupil()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres, interceptor: new ForgottenFilters());

        (await WrongAnswersAsync(service)).Should().BeEmpty();
    }

    private static async Task<List<string>> WrongAnswersAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var own = await FillAsync(service, "Willow Primary", "100001", OwnName);
        var other = await FillAsync(service, "Beech Primary", "100002", OtherName);
        var pages = Pages(service);
        var wrong = new List<string>();

        foreach (var role in Roles.Titles.Keys)
        {
            var visitor = await service.SignedInAsync(await PersonAsync(service, role, own));
            foreach (var (template, folder) in pages)
            {
                var allowed = folder.Anonymous || folder.Roles.Count == 0 || folder.Roles.Contains(role);
                var mine = await visitor.SendAsync(own.Path(template));
                var narrower = template.StartsWith(StepsOfACycle, StringComparison.Ordinal);
                if ((Refused(mine) == allowed && !(allowed && narrower)) || mine.StatusCode == HttpStatusCode.InternalServerError)
                    wrong.Add($"{role} {(allowed ? "should" : "should not")} enter {template}: {(int)mine.StatusCode}");
                if ((await mine.Content.ReadAsStringAsync()).Contains(OtherName, StringComparison.Ordinal))
                    wrong.Add($"{role} sees another school's pupil on {template}");
                if (!template.Contains('{', StringComparison.Ordinal) || folder.Anonymous)
                    continue;
                var theirs = await visitor.SendAsync(other.Path(template));
                if (!Refused(theirs) && theirs.StatusCode != HttpStatusCode.NotFound)
                    wrong.Add($"{role} gets {(int)theirs.StatusCode} for another school's {template}");
            }
        }

        return wrong;
    }

    private static bool Refused(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location!.ToString().Contains("/problem/not-yours", StringComparison.Ordinal);

    private static List<(string Template, IPageFolder Folder)> Pages(RunningService service) =>
        [.. service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => (e.RoutePattern.RawText, Page: e.Metadata.GetMetadata<PageActionDescriptor>()))
            .Where(e => e.Page is not null)
            .Select(e => ("/" + e.RawText!.TrimStart('/'), PageAccess.Folders.Single(f => f.Path == e.Page!.ViewEnginePath[..e.Page.ViewEnginePath.LastIndexOf('/')])))
            // Signing out would end the visit, and the other two need their own secret.
            .Where(e => e.Item1 is not ("/sign-out" or "/invitation/{secret}" or "/set-up/{secret}"))];

    private static Task<AppUser> PersonAsync(RunningService service, string role, Records own) => role switch
    {
        Roles.LaOfficer or Roles.PolicyEditor => service.PersonAsync(role, authority: "205"),
        Roles.ClassTeacher or Roles.SupportStaff => service.PersonAsync(role, own.School, own.Class),
        Roles.PhaseLeader => service.PersonAsync(role, own.School, yearFrom: 3, yearTo: 6),
        _ => service.PersonAsync(role, own.School),
    };

    private static async Task<Records> FillAsync(RunningService service, string name, string urn, string forename)
    {
        var school = await service.SchoolAsync(name, urn);
        var group = await service.ClassAsync(school);
        var pupil = await service.PupilAsync(school, group, forename, forename + "son");
        var policy = await service.App.Services.GetRequiredService<PoliciesInForce>().ForSchoolAsync(school.Id);
        var suggestion = await service.AddAsync(new Suggestion
        {
            Id = Guid.CreateVersion7(),
            PupilId = pupil.Id,
            RuleId = "R",
            Event = "start-cycle",
            Message = "Consider it.",
            Source = "CoP 6.44",
            Standing = "should",
            Evidence = "",
            RuleSetVersionId = policy!.Version!.Id,
            OpenedOn = new DateOnly(2026, 11, 2),
            Urgency = 2,
        });
        var cycle = await service.AddAsync(new Cycle { Id = Guid.CreateVersion7(), PupilId = pupil.Id, Number = 1, StartedOn = new DateOnly(2026, 10, 1) });
        var duty = await service.AddAsync(new Duty { Id = Guid.CreateVersion7(), PupilId = pupil.Id, SchoolId = school.Id, Name = "meet-parents", Role = Roles.ClassTeacher, Title = "Meet", OpenedAt = service.Now() });
        var import = await service.AddAsync(new Import { Id = Guid.CreateVersion7(), SchoolId = school.Id, FileName = "a.csv", Format = "csv", ContentHash = "0", At = service.Now() });
        var person = await service.PersonAsync(Roles.Governor, school);
        var change = await ChangeAsync(service, policy.Version!.Id, person);
        var run = await service.DoAsync(services => services.GetRequiredService<Runs>().StartAsync(new RunStart("assess-plan-do-review", pupil.Id)));
        var intervention = await service.AddAsync(new Intervention { Id = Guid.CreateVersion7(), SchoolId = school.Id, Name = forename + "'s group", Wave = "targeted", StaffKind = "teacher", Days = Weekdays.Monday, SessionMinutes = 20, From = new DateOnly(2026, 11, 2), Until = new DateOnly(2026, 12, 11) });
        await service.AddAsync(new GroupMember { Id = Guid.CreateVersion7(), InterventionId = intervention.Id, PupilId = pupil.Id, From = intervention.From });
        var session = await service.AddAsync(new Session { Id = Guid.CreateVersion7(), InterventionId = intervention.Id, HeldOn = intervention.From, Minutes = 20, Key = Guid.NewGuid(), LoggedById = person.Id, LoggedAt = service.Now() });
        var pack = await service.AddAsync(new EvidencePack { Id = Guid.CreateVersion7(), JobId = Guid.CreateVersion7(), PupilId = pupil.Id, Kind = PackKinds.EhcNeedsAssessment, AsOf = new DateOnly(2026, 11, 16), MadeById = person.Id, MadeAt = service.Now(), ContentHash = new string('0', 64), Content = new PackContent(PackKinds.EhcNeedsAssessment, new PackFormName("", ""), new PackPupil(forename, pupil.BornOn, "", null, name, null, null), null, [], []).ToJson() });
        var job = await service.AddAsync(new Job { Id = pack.JobId!.Value, Kind = "packs", Title = "Packs", SchoolId = school.Id, AskedById = person.Id, AskedAt = service.Now(), Request = "" });
        return new Records(school, group, pupil, suggestion.Id, duty.Id, cycle.Id, import.Id, person.Id, change, run.Run!.Id, intervention.Id, session.Id, pack.Id, job.Id);
    }

    // The second school's stands for a change to another authority's policy.
    private static async Task<Guid> ChangeAsync(RunningService service, Guid content, AppUser author)
    {
        var isFirst = !await service.DoAsync(services => services.GetRequiredService<AppDb>().Proposals.AnyAsync());
        return (await service.AddAsync(new Proposal
        {
            Id = Guid.CreateVersion7(),
            RuleSet = isFirst ? "205-hammersmith-and-fulham" : "england",
            VersionId = content,
            ComparedWith = 1,
            EffectiveFrom = new DateOnly(2027, 1, 4),
            Reason = "To try.",
            AuthorId = author.Id,
            MadeAt = service.Now(),
            Trial = new Trial(new(2026, 11, 16), new(2027, 1, 4), [], new(1, 0, 0, []), new(0, 0, []), null).Write(),
        })).Id;
    }

    private sealed record Records(
        School School, SchoolClass Class, Pupil Pupil, Guid Suggestion, Guid Duty, Guid Cycle, Guid Import, Guid Person, Guid Change, Guid Run, Guid Intervention, Guid Session, Guid Pack, Guid Job)
    {
        /// <summary>The page's path about this school; a new kind of page must be added here.</summary>
        internal string Path(string template)
        {
            var id = template.Split('/')[1] switch
            {
                "pupils" => Pupil.Id,
                "suggestions" => Suggestion,
                "duties" => Duty,
                "cycles" => template.Contains("{pupilId", StringComparison.Ordinal) ? Pupil.Id : Cycle,
                "import" => Import,
                "people" => Person,
                "schools" => School.Id,
                "runs" => Run,
                "interventions" => Intervention,
                "sessions" => Session,
                "policy" => Change,
                "evidence" => template.Contains("/batch/", StringComparison.Ordinal) ? Job : Pack,
                "work" => Job,
                _ => Guid.Empty,
            };
            if (template.Contains("guid}", StringComparison.Ordinal) && id == Guid.Empty)
                throw new InvalidOperationException($"Say which record {template} is about.");
            return template.Replace("{id:guid}", id.ToString(), StringComparison.Ordinal).Replace("{pupilId:guid}", id.ToString(), StringComparison.Ordinal)
                .Replace("{name}", "Cycles", StringComparison.Ordinal).Replace("{kind}", "404", StringComparison.Ordinal)
                .Replace("{workflow}", "assess-plan-do-review", StringComparison.Ordinal);
        }
    }
}
