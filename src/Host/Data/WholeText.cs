using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SendWorkflows.Host.Data;

/// <summary>
/// Writes U+FFFD (�) for each NUL and each half of a character in a text that goes to a database, as a browser does. PostgreSQL refuses such a text and all that is saved
/// with it; SQLite answers with what stands before. They come with a damaged file, a paste from a damaged document, a sentence cut short in the middle of a pictograph, or an
/// address made up to see what happens.
/// </summary>
internal sealed class WholeText : DbCommandInterceptor
{
    internal static readonly WholeText Instance = new();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
        {
            if (parameter.Value is string text && MayBeBroken(text))
                parameter.Value = Whole(text);
            else if (parameter.Value is IEnumerable<string?> texts && texts.Any(each => each is not null && MayBeBroken(each)))
                parameter.Value = texts.Select(each => each is null ? null : Whole(each)).ToArray();
        }

        return result;
    }

    // A whole character beyond U+FFFF has two halves as well, so this is asked first because it is quick.
    private static bool MayBeBroken(string text) => text.Contains('\0') || text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');

    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
            whole.Append(character.Value == 0 ? Rune.ReplacementChar : character);
        return whole.ToString();
    }
}
