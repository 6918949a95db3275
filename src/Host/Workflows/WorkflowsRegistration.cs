using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Serving;
using SendWorkflows.Host.Workflows.Pauses;

namespace SendWorkflows.Host.Workflows;

internal static class WorkflowsRegistration
{
    internal static IServiceCollection AddWorkflows(this IServiceCollection services) => services
        .AddSingleton<WorkflowLibrary>()
        .AddScoped<WorkflowVersions>().AddScoped<RuleAnswers>().AddScoped<RunsAhead>().AddScoped<RunLoader>().AddScoped<EffectWriter>().AddScoped<Runs>()
        .AddScoped<RunView>().AddScoped<RunsOfPupil>().AddScoped<SendEvent>().AddScoped<StartRun>().AddScoped<StartForMany>().AddScoped<StartForChosen>().AddScoped<MoveRun>().AddScoped<ITickWork, FollowTermDates>()
        .AddSingleton(parts => PauseRules.Read(parts.GetRequiredService<Folders>())).AddScoped<PauseRun>().AddScoped<ITickWork, EndPauses>();
}
