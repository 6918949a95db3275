using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Jobs;

/// <summary>Keeps the file that came with a job in the database, piece by piece, and gives it back as a stream: no more than one piece is in memory.</summary>
public sealed class JobFiles(AppDb db)
{
    private const int PieceBytes = 1024 * 1024;

    /// <summary>The file that came with a job.</summary>
    public Stream Open(JobRun run) => new PieceStream(run.Pieces, (number, cancellation) =>
        db.JobPieces.AsNoTracking().Where(p => p.JobId == run.Id && p.Number == number).Select(p => p.Content).SingleOrDefaultAsync(cancellation));

    /// <summary>Keeps a file, in the caller's transaction. Returns the number of its pieces.</summary>
    internal async Task<int> KeepAsync(Guid jobId, Stream file, CancellationToken cancellation)
    {
        var buffer = new byte[PieceBytes];
        var pieces = 0;
        int read;
        while ((read = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation)) > 0)
        {
            var piece = db.JobPieces.Add(new JobPiece { JobId = jobId, Number = pieces++, Content = buffer[..read] });
            await db.SaveChangesAsync(cancellation);
            piece.State = EntityState.Detached;
        }

        return pieces;
    }
}
