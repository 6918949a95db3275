namespace SendWorkflows.Host.Imports.Reading;

/// <summary>Passes text on and remembers whether the last of it was a line end.</summary>
internal sealed class LineEndWatch(TextReader inner) : TextReader
{
    internal bool EndsWithLineEnd { get; private set; }

    public override int Read(char[] buffer, int index, int count)
    {
        var read = inner.Read(buffer, index, count);
        if (read > 0)
            EndsWithLineEnd = buffer[index + read - 1] is '\n' or '\r';
        return read;
    }

    public override int Read()
    {
        var read = inner.Read();
        if (read >= 0)
            EndsWithLineEnd = (char)read is '\n' or '\r';
        return read;
    }

    public override int Peek() => inner.Peek();
}
