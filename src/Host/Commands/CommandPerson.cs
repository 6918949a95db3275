using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Commands;

/// <summary>The person in whose name a command changes the database.</summary>
internal static class CommandPerson
{
    /// <summary>Acts as the person with this account from now on; false after saying that there is none.</summary>
    internal static async Task<bool> BecomeAsync(IServiceProvider services, string option, string email, TextWriter error, CancellationToken cancellation)
    {
        var normalised = email.Trim().ToUpperInvariant();
        var user = await services.GetRequiredService<AppDb>().Users.Include(u => u.Assignments)
            .SingleOrDefaultAsync(u => u.NormalizedEmail == normalised && u.LeftAt == null, cancellation);
        if (user is null)
        {
            await error.WriteLineAsync($"Nobody has an account \"{email}\". Give with {option} the e-mail address of the person in whose name this is done: it is recorded.");
            return false;
        }

        services.GetRequiredService<Actor>().Become(user);
        return true;
    }
}
