using System.Globalization;
using System.Text;

namespace SendWorkflows.Host.Pupils;

/// <summary>
/// Names as they are looked for: without accents, apostrophes and capitals, so that "Zoë O'Neill" is found by "zoe oneill". Only for looking; a name
/// is always shown as it is written.
/// </summary>
public static class FoldedText
{
    /// <summary>The words of a text, folded. Apostrophes close up; hyphens and everything else that is no letter or digit part words.</summary>
    public static IReadOnlyList<string> Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text, folded, its words parted by single spaces.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark || IsApostrophe(letter))
                continue;
            if (WithoutDecomposition(letter) is { } plain)
                folded.Append(plain);
            else if (char.IsLetterOrDigit(letter))
                folded.Append(char.ToLowerInvariant(letter));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    // As typed, as word processors write it, and the letters that some names use in its place.
    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or '`' or '´';

    // Letters that Unicode does not take apart into a plain letter and a mark.
    private static string? WithoutDecomposition(char letter) => letter switch
    {
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'þ' or 'Þ' => "th",
        'ı' => "i",
        _ => null,
    };
}
