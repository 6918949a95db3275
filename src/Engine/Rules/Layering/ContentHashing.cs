using System.Security.Cryptography;
using System.Text;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Rules.Layering;

/// <summary>SHA-256 over JSON files, so normalised that blank space, order of names and order of files do not matter.</summary>
internal static class ContentHashing
{
    internal static string Of(IEnumerable<SourceText> files)
    {
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            text.Append(file.Path).Append('\n');
            if (JsonReader.Read(file).Root is { } root)
                Write(root, text);
            text.Append('\n');
        }

        return Of(text.ToString());
    }

    internal static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes a value without blank space, names in ordinal order, each text with its length so that none can pose as another.</summary>
    internal static void Write(JsonNode node, StringBuilder text)
    {
        text.Append((int)node.Kind).Append(':').Append(node.Text.Length).Append(':').Append(node.Text);
        if (node.Kind == JsonNodeKind.List)
        {
            text.Append('[').Append(node.Items.Count).Append(':');
            foreach (var item in node.Items)
                Write(item, text);
        }
        else if (node.Kind == JsonNodeKind.Object)
        {
            text.Append('{').Append(node.Members.Count).Append(':');
            foreach (var member in node.Members.OrderBy(member => member.Name, StringComparer.Ordinal))
            {
                text.Append(member.Name.Length).Append(':').Append(member.Name);
                Write(member.Value, text);
            }
        }
    }
}
