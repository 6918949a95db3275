using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Hosting.Systemd;
using SendWorkflows.Host.Absences;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Access.SingleSignOn;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Demonstration;
using SendWorkflows.Host.Drafts;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.Evidence;
using SendWorkflows.Host.Handovers;
using SendWorkflows.Host.Imports;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Jobs;
using SendWorkflows.Host.Meetings;
using SendWorkflows.Host.Notifications;
using SendWorkflows.Host.Operations;
using SendWorkflows.Host.Pages;
using SendWorkflows.Host.Passports;
using SendWorkflows.Host.Preferences;
using SendWorkflows.Host.Professionals;
using SendWorkflows.Host.Publishing;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Requests;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.SharedLinks;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Timers;
using SendWorkflows.Host.Workflows;
using SendWorkflows.Host.Workload;

namespace SendWorkflows.Host.Serving;

/// <summary>Everything the service is made of. Each noun folder adds its own operations.</summary>
internal static class ServiceParts
{
    internal static void AddServiceParts(this WebApplicationBuilder builder, ServiceOptions options, Folders folders)
    {
        var services = builder.Services;
        services.AddSingleton(options).AddSingleton(folders).AddSingleton<RecentLook>();
        services.AddClock(options);
        // Systemd is told when the service answers, and stops it in order. What it logs stays as the settings say, which UseSystemd would override.
        if (new SystemdNotifier() is { IsEnabled: true } systemd)
            services.AddSingleton<ISystemdNotifier>(systemd).AddSingleton<IHostLifetime, SystemdLifetime>();
        var database = DatabaseSettings.From(builder.Configuration, folders.Data, options.Demo);
        services.AddDatabase(database);
        services.AddAccess();
        services.AddPreferences();
        services.AddDrafts(builder.Configuration);
        services.AddPupils();
        services.AddAbsences().AddCalendars().AddWorkflows().AddDuties().AddCycles().AddWorkload().AddTimers(database).AddScheduling(database, builder.Configuration);
        services.AddJobs(database, builder.Configuration);
        services.AddNotifications(database, builder.Configuration);
        services.AddScoped<AuditLog>();
        services.AddRuleSets().AddPublishing().AddEvaluations().AddSuggestions().AddRequests().AddInterventions().AddEvidence();
        services.AddSharedLinks().AddMeetings().AddPassports().AddProfessionals().AddHandovers();
        services.AddDataProtection().SetApplicationName("sendworkflows")
            .PersistKeysToFileSystem(new DirectoryInfo(folders.Keys));
        services.AddIdentityCore<AppUser>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<AppDb>().AddSignInManager();
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies(cookies =>
            cookies.ApplicationCookie!.Configure(cookie =>
            {
                cookie.LoginPath = "/sign-in";
                cookie.AccessDeniedPath = "/problem/not-yours";
                cookie.Cookie.Name = options.Demo ? "sendworkflows-demo" : "sendworkflows";
                cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
                // Moving the demonstration's clock signs nobody out.
                if (options.Demo)
                    cookie.TimeProvider = RealClock.Instance;
            }));
        authentication.AddSingleSignOn(builder.Configuration, options.Demo);
        services.AddPupilFacts();
        services.AddReports();
        services.AddDemonstration(options);
        services.AddImports();
        services.AddPageAccess();
        services.AddOperations(builder.Configuration);
        services.AddResponseCompression(compression => compression.EnableForHttps = false);
    }
}
