using SendWorkflows.Host.Plans;
using SendWorkflows.Host.Reviews;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Cycles;

internal static class CyclesRegistration
{
    internal static IServiceCollection AddCycles(this IServiceCollection services) => services
        .AddScoped<CycleChange>().AddScoped<StartCycle>().AddScoped<EndCycle>().AddScoped<CycleView>()
        .AddScoped<RecordAssessment>().AddScoped<RecordViews>().AddScoped<RecordParentNotified>()
        .AddSingleton<OrdinaryProvisionFiles>().AddScoped<OfferProvision>().AddScoped<WritePlan>().AddScoped<MoveReviewDate>().AddScoped<HoldReview>().AddScoped<ReviewsDue>()
        .AddKeyedScoped<IBeginsWorkflow, NextCycle>(CycleWorkflow.Id);
}
