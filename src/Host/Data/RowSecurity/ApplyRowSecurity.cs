using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Data.RowSecurity;

/// <summary>Makes the application's roles and their policies in a PostgreSQL database, once for each model.</summary>
internal static class ApplyRowSecurity
{
    private const string StateName = "row-security";

    // Any number, the same on every node: two that start together take turns.
    private const long Turn = 5_318_008_421;

    private static string MakeRole(RowSecurityRole role) =>
        $"""
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role.Name}') THEN
            CREATE ROLE {role.Name} NOLOGIN NOSUPERUSER NOBYPASSRLS;
          END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$;
        DO $$ BEGIN
          IF NOT pg_has_role(current_user, '{role.Name}', 'MEMBER') THEN
            EXECUTE format('GRANT {role.Name} TO %I', current_user);
          END IF;
        END $$;
        """;

    /// <summary>Returns why it could not be done, or <c>null</c>.</summary>
    internal static async Task<string?> ApplyAsync(AppDb owner, CancellationToken cancellation)
    {
        var model = owner.GetService<IDesignTimeModel>().Model;
        var statements = RowSecurityPolicies.Statements(model);
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(statements)));
        try
        {
            foreach (var role in RowSecurityRole.All)
                await owner.Database.ExecuteSqlRawAsync(MakeRole(role), cancellation);
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return "The connection string's account may not make the roles as which the service works. As an account that may, run "
                + $"\"{string.Join(' ', RowSecurityRole.All.Select(role => $"CREATE ROLE {role.Name} NOLOGIN;"))}\" (those that do not exist yet) "
                + $"and \"GRANT {RowSecurityRole.Names} TO\" the connection string's account, then start again.";
        }

        await using var change = await owner.Database.BeginTransactionAsync(cancellation);
        await owner.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Turn})", cancellation);
        var state = await owner.ServiceStates.SingleOrDefaultAsync(s => s.Name == StateName, cancellation);
        if (state?.Value == hash && await IsWholeAsync(owner, model, cancellation))
            return null;
        await owner.Database.ExecuteSqlRawAsync(statements, cancellation);
        if (state is null)
            owner.ServiceStates.Add(new ServiceState { Name = StateName, Value = hash });
        else
            state.Value = hash;
        await owner.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return null;
    }

    // A backup brought back to another server was read before the roles were there, and came without what names them.
    private static async Task<bool> IsWholeAsync(AppDb owner, IModel model, CancellationToken cancellation)
    {
        var policies = RowSecurityRole.All.Select(role => role.Policy).ToArray();
        var found = await owner.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_policies WHERE schemaname = current_schema() AND policyname = ANY ({policies})""").SingleAsync(cancellation);
        return found == RowSecurityRole.All.Sum(role => RowSecurityPolicies.Conditions(model, role).Count);
    }
}
