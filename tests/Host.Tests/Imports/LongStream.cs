using System.Text;

namespace SendWorkflows.Host.Tests.Imports;

/// <summary>A start, very many of one character and an end, made as they are read.</summary>
internal sealed class LongStream(string start, char filler, long count, string end) : Stream
{
    private readonly byte[] _start = Encoding.UTF8.GetBytes(start);
    private readonly byte[] _end = Encoding.UTF8.GetBytes(end);
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _start.Length + count + _end.Length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count1) => Read(buffer.AsSpan(offset, count1));

    public override int Read(Span<byte> buffer)
    {
        var read = (int)Math.Min(buffer.Length, Length - _position);
        for (var i = 0; i < read; i++, _position++)
        {
            buffer[i] = _position < _start.Length ? _start[_position]
                : _position < _start.Length + count ? (byte)filler : _end[_position - _start.Length - count];
        }

        return read;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count1) => throw new NotSupportedException();
}
