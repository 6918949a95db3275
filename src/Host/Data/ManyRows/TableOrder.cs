using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.EntityFrameworkCore.Update.Internal;

namespace SendWorkflows.Host.Data.ManyRows;

#pragma warning disable EF1001 // The order of what is saved is made here and nowhere else.
/// <summary>
/// Puts what is saved in an order that the database can take. For many rows that need no closer look: what goes, then what changes and what is new, table by
/// table, each after those it points to. Otherwise, and for few rows, as ever: row by row, by the values that point from one to another.
/// </summary>
internal sealed class TableOrder(CommandBatchPreparerDependencies dependencies) : CommandBatchPreparer(dependencies)
{
    private const int Many = 200;
    private readonly Dictionary<ITypeBase, IReadOnlyList<IProperty>> _binding = [];

    public override IReadOnlyList<List<IReadOnlyModificationCommand>> TopologicalSort(IEnumerable<IReadOnlyModificationCommand> commands)
    {
        var rows = commands.ToList();
        if (rows.Count < Many || !rows.TrueForAll(IsPlain))
            return base.TopologicalSort(rows);
        rows.Sort((one, other) => Place(one).CompareTo(Place(other)) is var place and not 0 ? place : Dependencies.ModificationCommandComparer.Compare(one, other));
        return [rows];
    }

    /// <summary>Whether a row's place is known from its table and what happens to it alone.</summary>
    private bool IsPlain(IReadOnlyModificationCommand row)
    {
        if (row is not { Table: { } table, StoreStoredProcedure: null, Entries: [var entry] } || TableDepths.Of(table) is null)
            return false;
        return row.EntityState switch
        {
            EntityState.Deleted => true,
            // Another row may be given the value that this one gives up, or may be what this one now points to.
            EntityState.Modified => Binding(entry.EntityType).All(property => !entry.IsModified(property)),
            // The database gives it a number that others may have to be told first.
            EntityState.Added => !table.ReferencingForeignKeyConstraints.Any() || entry.EntityType.FindPrimaryKey()!.Properties.All(property => !entry.IsStoreGenerated(property)),
            _ => false,
        };
    }

    private static int Place(IReadOnlyModificationCommand row) => row.EntityState switch
    {
        EntityState.Deleted => -TableDepths.Of(row.Table!)!.Value,
        EntityState.Modified => 2 * TableDepths.Of(row.Table!)!.Value,
        _ => 2 * TableDepths.Of(row.Table!)!.Value + 1,
    };

    /// <summary>The properties by which a row is found, points to another, or must differ from all others.</summary>
    private IReadOnlyList<IProperty> Binding(IEntityType type)
    {
        if (!_binding.TryGetValue(type, out var binding))
        {
            _binding[type] = binding =
            [
                .. type.GetKeys().SelectMany(key => key.Properties).Concat(type.GetForeignKeys().SelectMany(key => key.Properties))
                    .Concat(type.GetIndexes().Where(index => index.IsUnique).SelectMany(index => index.Properties)).Distinct(),
            ];
        }

        return binding;
    }
}
