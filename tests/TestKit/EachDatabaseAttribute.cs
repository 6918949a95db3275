using System.Reflection;
using Xunit.Sdk;

namespace SendWorkflows.TestKit;

/// <summary>Runs a <c>[SkippableTheory]</c> once on each database. PostgreSQL is skipped, visibly, where none is configured.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Sqlite], [DatabaseKind.Postgres]];
}
