using System.Text;

namespace SendWorkflows.Host.Imports.Reading;

/// <summary>Learns whether bytes that come in pieces are UTF-8.</summary>
internal sealed class Utf8Check
{
    private readonly Decoder _decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private readonly char[] _characters = new char[64 * 1024 + 4];
    private bool _valid = true;

    internal void Add(ReadOnlySpan<byte> bytes) => Try(bytes, flush: false);

    internal bool Ended()
    {
        Try([], flush: true);
        return _valid;
    }

    private void Try(ReadOnlySpan<byte> bytes, bool flush)
    {
        try
        {
            while (_valid && (bytes.Length > 0 || flush))
            {
                var part = bytes[..Math.Min(bytes.Length, 64 * 1024)];
                _decoder.GetChars(part, _characters, flush);
                bytes = bytes[part.Length..];
                flush = false;
            }
        }
        catch (DecoderFallbackException)
        {
            _valid = false;
        }
    }
}
