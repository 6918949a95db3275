using System.Text;
using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Documents;

/// <summary>Turns byte offsets of a UTF-8 text into lines and columns.</summary>
internal sealed class LineIndex
{
    private readonly string _file;
    private readonly byte[] _bytes;
    private readonly List<int> _starts = [0];

    internal LineIndex(string file, byte[] bytes)
    {
        _file = file;
        _bytes = bytes;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == (byte)'\n')
                _starts.Add(i + 1);
        }
    }

    internal Place PlaceOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return PlaceAt(line, offset - _starts[line]);
    }

    /// <summary>The place of a line and a byte position in it, both counted from 0, as JSON errors give them.</summary>
    internal Place PlaceAt(int line, int byteInLine)
    {
        line = Math.Clamp(line, 0, _starts.Count - 1);
        var start = _starts[line];
        var length = Math.Clamp(byteInLine, 0, _bytes.Length - start);
        return new Place(_file, line + 1, Encoding.UTF8.GetCharCount(_bytes, start, length) + 1);
    }
}
