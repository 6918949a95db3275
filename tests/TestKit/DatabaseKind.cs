namespace SendWorkflows.TestKit;

/// <summary>The databases that every persistence test runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
