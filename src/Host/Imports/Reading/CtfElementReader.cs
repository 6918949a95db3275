using System.Xml;

namespace SendWorkflows.Host.Imports.Reading;

/// <summary>Reads one element with all below it, and no more than the bounds allow.</summary>
internal static class CtfElementReader
{
    /// <summary>Reads from the start tag where <paramref name="xml"/> stands to its end tag.</summary>
    /// <returns>The element, or <c>null</c> if it is deeper or has more below it than any real one.</returns>
    internal static CtfElement? Read(XmlReader xml)
    {
        var root = new CtfElement(xml.LocalName);
        if (xml.IsEmptyElement)
            return root;
        var open = new Stack<CtfElement>([root]);
        for (var elements = 1; open.Count > 0 && xml.Read();)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                var element = new CtfElement(xml.LocalName);
                open.Peek().Children.Add(element);
                if (++elements > Bounds.ElementsOfPupil || xml.Depth > Bounds.Depth)
                    return null;
                if (!xml.IsEmptyElement)
                    open.Push(element);
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                open.Peek().Text += ValueOf(xml);
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                open.Pop();
            }
        }

        return root;
    }

    // In pieces, so that a long value never stands in memory whole; what is left of it is skipped by the next read.
    private static string ValueOf(XmlReader xml)
    {
        var buffer = new char[Bounds.ValueLength];
        var length = 0;
        int read;
        while (length < buffer.Length && (read = xml.ReadValueChunk(buffer, length, buffer.Length - length)) > 0)
            length += read;
        return new string(buffer, 0, length).Trim();
    }
}
