using System.Security.Cryptography;
using System.Text;

namespace SendWorkflows.Host.Drafts;

/// <summary>What tells whether a field still holds the same: the value itself where that is short, such as a date or a choice, and otherwise its fingerprint.</summary>
public static class FieldPrint
{
    private const int Short = 10;

    /// <summary>The print of what a field holds. Kinds of line ends and space around a text make no difference, as none is recorded.</summary>
    public static string Of(IEnumerable<string> values)
    {
        var text = string.Join('\n', values.Select(Plain)).Trim();
        return text.Length <= Short ? text : Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 9));
    }

    /// <summary>The text with the line ends that browsers show.</summary>
    public static string Plain(string text) => text.ReplaceLineEndings("\n");
}
