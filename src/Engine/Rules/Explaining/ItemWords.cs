using System.Text;
using SendWorkflows.Engine.Rules.Expressions;

namespace SendWorkflows.Engine.Rules.Explaining;

/// <summary>
/// Words the parts of a loop's body for a reader who has the item before them: <c>c.Reviewed</c> is "Reviewed", and the item itself is "it".
/// </summary>
internal static class ItemWords
{
    internal static ExplainedPart In(ExplainedPart part, string variable) => part with
    {
        Text = part.Name is null ? In(part.Text, variable) : part.Text,
        Parts = [.. part.Parts.Select(inner => In(inner, variable))],
        Items = [.. part.Items.Select(item => item with { Part = In(item.Part, variable) })],
    };

    private static string In(string text, string variable)
    {
        var tokens = Lexer.Read(text);
        var words = new StringBuilder();
        var end = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Name || tokens[i].Text != variable || (i > 0 && tokens[i - 1].Is(".")))
                continue;
            var isMember = i + 1 < tokens.Count && tokens[i + 1].Is(".");
            words.Append(text, end, tokens[i].Start - end).Append(isMember ? "" : "it");
            end = isMember ? tokens[i + 1].End : tokens[i].End;
        }

        return words.Append(text, end, text.Length - end).ToString();
    }
}
