using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Data.RowSecurity;

/// <summary>
/// Tells PostgreSQL, each time a connection is opened, as which of the application's own roles to work and for whom: row security decides by that. A
/// connection's settings are cleared when it goes back to the pool, so that nobody inherits another's scope.
/// </summary>
internal sealed class RowSecurityScope : DbConnectionInterceptor
{
    internal const string Everything = "sendworkflows.everything";
    internal const string Schools = "sendworkflows.schools";
    internal const string Classes = "sendworkflows.classes";
    internal const string Pupils = "sendworkflows.pupils";
    internal const string Authorities = "sendworkflows.authorities";
    internal const string Person = "sendworkflows.person";

    internal static readonly RowSecurityScope Instance = new();

    private static readonly (string Name, string Value)[] ForEverybody =
    [
        // A policy's condition makes the server think that a query is long enough to be compiled, which takes longer than any of them.
        ("jit", "off"),
        // What is asked about lies in memory: looking up a few rows is cheaper than reading all, which the server, thinking of a disk, does for fifteen pupils of a school and for 500 of an authority.
        ("random_page_cost", "1.1"),
    ];

    // People's pages ask the same again and again. Making a plan costs as much as answering; a query holds only those parts of the scope that are open, so that one plan suits whoever asks.
    private static readonly (string Name, string Value)[] ForPeople = [("plan_cache_mode", "force_generic_plan")];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell(connection, (AppDb)eventData.Context!);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
        TellAsync(connection, (AppDb)eventData.Context!, cancellationToken);

    internal static void Tell(DbConnection connection, AppDb db)
    {
        var told = db.Scope.Extent;
        using (var command = Narrow(connection, db.Scope))
            command.ExecuteNonQuery();
        db.Told = told;
    }

    internal static async Task TellAsync(DbConnection connection, AppDb db, CancellationToken cancellation)
    {
        var told = db.Scope.Extent;
        await using (var command = Narrow(connection, db.Scope))
            await command.ExecuteNonQueryAsync(cancellation);
        db.Told = told;
    }

    private static DbCommand Narrow(DbConnection connection, AccessScope scope)
    {
        var command = connection.CreateCommand();
        (string Name, string Value)[] settings =
        [
            ("role", RowSecurityRole.For(scope).Name), (Everything, scope.Everything ? "on" : "off"), (Schools, string.Join(',', scope.Schools)), (Classes, string.Join(',', scope.Classes)),
            (Pupils, string.Join(',', scope.Pupils)), (Authorities, string.Join(',', scope.Authorities)), (Person, scope.Person?.ToString() ?? ""),
            .. ForEverybody,
            .. scope.Everything ? [] : ForPeople,
        ];
        command.CommandText = "SELECT " + string.Join(", ", settings.Select((s, i) => $"set_config('{s.Name}', @p{i}, false)"));
        for (var i = 0; i < settings.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"p{i}", settings[i].Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
