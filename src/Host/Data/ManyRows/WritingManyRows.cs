using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;

namespace SendWorkflows.Host.Data.ManyRows;

internal static class WritingManyRows
{
    /// <summary>Lets what Entity Framework saves on PostgreSQL go out in few statements where the rows are many.</summary>
    internal static DbContextOptionsBuilder WriteManyRows(this DbContextOptionsBuilder options) => options
        .ReplaceService<IModificationCommandBatchFactory, ManyRowsBatchFactory>()
        .ReplaceService<ICommandBatchPreparer, TableOrder>();
}
