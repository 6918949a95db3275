using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Requests;

internal static class RequestsRegistration
{
    internal static IServiceCollection AddRequests(this IServiceCollection services) => services.AddScoped<RecordRequest>().AddScoped<RecordReceipt>().AddScoped<RequestsInSight>().AddScoped<CasesInSight>()
        .AddKeyedScoped<IFollowsWorkflow, FollowRequest>(RecordRequest.Workflow);
}
