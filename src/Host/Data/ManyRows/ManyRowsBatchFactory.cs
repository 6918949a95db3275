using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql.EntityFrameworkCore.PostgreSQL.Update.Internal;

namespace SendWorkflows.Host.Data.ManyRows;

#pragma warning disable EF1001 // The provider's own factory is not promised to stay, and there is no other way to its ordinary batches.
/// <summary>Makes what Entity Framework saves on PostgreSQL go out as <see cref="ManyRowsBatch"/>.</summary>
internal sealed class ManyRowsBatchFactory(ModificationCommandBatchFactoryDependencies dependencies, IDbContextOptions options)
    : NpgsqlModificationCommandBatchFactory(dependencies, options)
{
    private readonly ModificationCommandBatchFactoryDependencies _dependencies = dependencies;

    public override ModificationCommandBatch Create() => new ManyRowsBatch(_dependencies, base.Create);
}
