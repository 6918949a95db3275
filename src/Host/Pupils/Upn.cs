using System.Text.RegularExpressions;

namespace SendWorkflows.Host.Pupils;

/// <summary>
/// A Unique Pupil Number: check letter, three digits of the authority that allocated it, four of the school, two of the year, and a serial
/// of three digits, or of two digits and a letter for a temporary number. Nothing about the pupil may be inferred from its parts.
/// </summary>
/// <param name="Text">The thirteen characters, in capitals.</param>
public sealed partial record Upn(string Text)
{
    /// <summary>The letters that can check a number or end a temporary one, in the order of their values: no I, O or S.</summary>
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// <summary>Whether it is a temporary number, to be replaced when the permanent one is known.</summary>
    public bool IsTemporary => char.IsAsciiLetter(Text[^1]);

    /// <summary>The code of the authority in which it was allocated; the pupil may live elsewhere.</summary>
    public string AllocatedIn => Text[1..4];

    /// <summary>Whether the first letter is the one that the other twelve characters give.</summary>
    public bool IsChecked => Text[0] == CheckLetter(Text[1..]);

    /// <summary>Reads what looks like a number, whether or not its check letter is right; <c>null</c> if it does not look like one.</summary>
    public static Upn? Read(string text)
    {
        var compact = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return Shape().IsMatch(compact) ? new Upn(compact) : null;
    }

    /// <summary>The letter that belongs in front of these twelve characters: each weighted by its position in the whole, modulo 23.</summary>
    public static char CheckLetter(string twelve)
    {
        var sum = 0;
        for (var i = 0; i < twelve.Length; i++)
            sum += (i + 2) * (char.IsAsciiDigit(twelve[i]) ? twelve[i] - '0' : Letters.IndexOf(twelve[i], StringComparison.Ordinal));
        return Letters[sum % Letters.Length];
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    [GeneratedRegex("^[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]$")]
    private static partial Regex Shape();
}
