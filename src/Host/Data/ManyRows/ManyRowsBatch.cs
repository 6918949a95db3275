using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace SendWorkflows.Host.Data.ManyRows;

/// <summary>
/// A part of what is being saved. Rows that are alike (one table, one kind of change, the same columns) go out in one statement if they are many; all others as
/// they always did, one statement a row. What is written, and what counts as overtaken, is the same.
/// </summary>
internal sealed class ManyRowsBatch(ModificationCommandBatchFactoryDependencies dependencies, Func<ModificationCommandBatch> ordinary) : ModificationCommandBatch
{
    // Fewer gain nothing: they travel together anyway.
    private const int Many = 16;

    private readonly List<IReadOnlyModificationCommand> _rows = [];
    private readonly List<ModificationCommandBatch> _parts = [];
    private ModificationCommandBatch? _open;

    public override IReadOnlyList<IReadOnlyModificationCommand> ModificationCommands => _rows;

    public override bool RequiresTransaction => _parts.Count > 1 || _parts.Exists(part => part.RequiresTransaction);

    public override bool AreMoreBatchesExpected => _parts is [.., var last] && last.AreMoreBatchesExpected;

    public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand)
    {
        _rows.Add(modificationCommand);
        return true;
    }

    public override void Complete(bool moreBatchesExpected)
    {
        foreach (var alike in AlikeRows.In(_rows))
        {
            if (alike.Rows.Count >= Many && alike.FitOneStatement)
                Close(new OneStatementBatch(dependencies, alike));
            else
                alike.Rows.ForEach(AddOrdinary);
        }

        Close(null);
        for (var place = 0; place < _parts.Count; place++)
            _parts[place].Complete(moreBatchesExpected || place < _parts.Count - 1);
    }

    public override void Execute(IRelationalConnection connection) => _parts.ForEach(part => part.Execute(connection));

    public override async Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default)
    {
        foreach (var part in _parts)
            await part.ExecuteAsync(connection, cancellationToken);
    }

    private void AddOrdinary(IReadOnlyModificationCommand row)
    {
        _open ??= ordinary();
        if (_open.TryAddCommand(row))
            return;
        Close(null);
        _open = ordinary();
        _open.TryAddCommand(row);
    }

    /// <summary>Ends the ordinary batch that is being filled, as the order in which rows are written must stay.</summary>
    private void Close(ModificationCommandBatch? next)
    {
        if (_open is not null)
            _parts.Add(_open);
        _open = null;
        if (next is not null)
            _parts.Add(next);
    }
}
