using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Data;

/// <summary>The model on SQLite: one file, one node, nothing to install.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, AccessScope scope) : AppDb(options, scope);
