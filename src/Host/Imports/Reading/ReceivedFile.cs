using System.Buffers;
using System.Security.Cryptography;

namespace SendWorkflows.Host.Imports.Reading;

/// <summary>
/// A file on its way in, kept in a temporary file that is deleted when closed. One pass over its bytes learns its hash, size, format and
/// encoding, and stops at the first limit it meets, so that no stream, however long, takes more than that.
/// </summary>
internal sealed class ReceivedFile : IAsyncDisposable
{
    private static readonly SearchValues<byte> MarksAndBlanks = SearchValues.Create([0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, 0x09, 0x0A, 0x0D, 0x20]);

    private readonly FileStream _kept;

    private ReceivedFile(FileStream kept) => _kept = kept;

    internal string Hash { get; private set; } = "";

    internal FileFormat Format { get; private set; }

    /// <summary>Whether all bytes are UTF-8.</summary>
    internal bool IsUtf8 { get; private set; }

    /// <summary>Why the file will not be read, if so.</summary>
    internal RowProblem? Refusal { get; private set; }

    internal static async Task<ReceivedFile> KeepAsync(Stream source, CancellationToken cancellation)
    {
        var name = Path.Combine(Path.GetTempPath(), $"sendworkflows-import-{Guid.NewGuid():N}");
        var file = new ReceivedFile(new FileStream(name, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous));
        await file.ReadAsync(source, cancellation);
        return file;
    }

    /// <summary>The bytes from the beginning.</summary>
    internal Stream Open()
    {
        _kept.Position = 0;
        return _kept;
    }

    public ValueTask DisposeAsync() => _kept.DisposeAsync();

    private async Task ReadAsync(Stream source, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var utf8 = new Utf8Check();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var stretch = 0;
        try
        {
            int read;
            while (Refusal is null && (read = await source.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation)) > 0)
            {
                var bytes = buffer.AsMemory(0, read);
                if (_kept.Length == 0)
                    Refusal = Recognise(bytes.Span);
                hash.AppendData(bytes.Span);
                utf8.Add(bytes.Span);
                await _kept.WriteAsync(bytes, cancellation);
                stretch = LongestStretch(bytes.Span, stretch, out var longest);
                Refusal ??= _kept.Position > Bounds.FileBytes
                    ? RowProblem.Error(0, null, ImportCodes.TooLarge, "The file is larger than 50 MB. Export fewer pupils, or fewer years, at a time.")
                    : longest > Bounds.StretchBytes ? TooLong() : null;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        await _kept.FlushAsync(cancellation);
        Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
        IsUtf8 = utf8.Ended();
        if (_kept.Length == 0)
            Refusal = RowProblem.Error(0, null, ImportCodes.Empty, "The file is empty. Export it again.");
    }

    private RowProblem? Recognise(ReadOnlySpan<byte> start)
    {
        var first = start.IndexOfAnyExcept(MarksAndBlanks);
        if (first < 0)
            return RowProblem.Error(0, null, ImportCodes.Empty, "The file begins with nothing but blanks. Export it again.");
        Format = start[first] == (byte)'<' ? FileFormat.Ctf : FileFormat.Csv;
        if (start.StartsWith("PK\u0003\u0004"u8))
            return RowProblem.Error(0, null, ImportCodes.NotAnImport, "This is a workbook or an archive. In your spreadsheet choose \"Save as\" and \"CSV UTF-8\", then bring in that file.");
        var isUtf16 = start[0] is 0xFF or 0xFE;
        return Format == FileFormat.Csv && !isUtf16 && start.Contains((byte)0)
            ? RowProblem.Error(0, null, ImportCodes.NotAnImport, "This is neither a Common Transfer File nor a CSV file. Bring in a transfer file (.xml) or text with one row a pupil (.csv).")
            : null;
    }

    private RowProblem TooLong() => RowProblem.Error(0, null, ImportCodes.OutOfBounds, Format == FileFormat.Ctf
        ? "More than a million characters stand between two tags, which no transfer file has. Export it again."
        : "A row is longer than a million characters; a quotation mark may be missing. Export it again.");

    private int LongestStretch(ReadOnlySpan<byte> bytes, int before, out int longest)
    {
        var ends = Format == FileFormat.Ctf ? "<>"u8 : "\r\n"u8;
        longest = before;
        int next;
        while ((next = bytes.IndexOfAny(ends)) >= 0)
        {
            longest = Math.Max(longest, before + next);
            before = 0;
            bytes = bytes[(next + 1)..];
        }

        longest = Math.Max(longest, before + bytes.Length);
        return before + bytes.Length;
    }
}
