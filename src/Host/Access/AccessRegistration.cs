namespace SendWorkflows.Host.Access;

internal static class AccessRegistration
{
    internal static void AddAccess(this IServiceCollection services) => services
        .AddScoped<AccessScope>().AddScoped<Actor>().AddScoped<ActAs>().AddScoped<PeopleReach>().AddScoped<OneUseLinks>()
        .AddScoped<SetUp>().AddScoped<InvitePerson>().AddScoped<AcceptInvitation>().AddScoped<ManagePerson>();
}
