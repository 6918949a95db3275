namespace SendWorkflows.Host.Meetings;

internal static class MeetingsRegistration
{
    internal static IServiceCollection AddMeetings(this IServiceCollection services) =>
        services.AddScoped<PlanMeeting>().AddScoped<RecordMeeting>().AddScoped<MeetingFacts>().AddScoped<MeetingRun>().AddScoped<MeetingsOfPupil>().AddScoped<SendView>();
}
