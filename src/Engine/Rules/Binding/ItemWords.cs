using System.Text;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Expressions;

namespace SendWorkflows.Engine.Rules.Binding;

/// <summary>
/// Words the parts of a loop's body for a reader who has the item before them: <c>c.Reviewed</c> is "Reviewed", and the item itself is "it".
/// </summary>
internal static class ItemWords
{
    /// <summary>Words every part of a loop's body. What stands under a name was written elsewhere, and stays as it is.</summary>
    internal static void Put(Node body, string variable)
    {
        if (body is NamedNode)
            return;
        body.Words = In(body.Words, variable);
        foreach (var part in body.Children)
            Put(part, variable);
    }

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
