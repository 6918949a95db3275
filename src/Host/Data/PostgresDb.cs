using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Data;

/// <summary>The model on PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, AccessScope scope) : AppDb(options, scope);
