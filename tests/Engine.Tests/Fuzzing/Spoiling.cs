namespace SendWorkflows.Engine.Tests.Fuzzing;

/// <summary>Spoils a text in one to four places, the same way for the same seed. Every other JSON or XML text stays well formed, so that what reads its values is tried too.</summary>
internal sealed class Spoiling(int seed)
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "null", "true", "-1", "0", "1e999", "79228162514264337593543950335", "0.0000000000000000000000000001",
        "9999-12-31", "0001-01-01", "2026-02-30", "\u0000", "\ud83d\ude00", "\u202e", "\ufeff", "é", "&&", "||", "!", "(", ")", "=>", "?", "pupil.", "thresholds.", "typeof(", "@", "$(",
        "$(pupil.Attendance)", "pupil.Cycles.Any(c => ", "/ 0", "* 79228162514264337593543950335", "date(\"0001-01-01\") - 1", "\"list of records\"", "\"choice\"", "\"Rules\": []", "\"Operator\": \"Or\",",
    ];

    private readonly Random _random = new(seed);

    internal string Spoil(string text)
    {
        var times = _random.Next(1, 5);
        var staysWhole = text is ['{' or '<', ..] && _random.Next(2) == 0;
        for (var i = 0; i < times; i++)
            text = staysWhole ? Replaced(text) : Once(text);
        return text;
    }

    private string Once(string text)
    {
        var at = _random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, _random.Next(1, 40));
        return _random.Next(7) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text.Insert(at, Pieces[_random.Next(Pieces.Length)]),
            3 => text.Remove(at, length).Insert(at, Pieces[_random.Next(Pieces.Length)]),
            4 => text[..at],
            5 => text.Insert(at, string.Concat(Enumerable.Repeat(Pieces[_random.Next(Pieces.Length)], _random.Next(2, 300)))),
            _ => Replaced(text),
        };
    }

    /// <summary>Puts one value of the file in another's place, so that it stays well formed.</summary>
    private string Replaced(string text)
    {
        var values = System.Text.RegularExpressions.Regex.Matches(text, "(?<=>)[^<>\r\n]+(?=<)|\"[^\"\\\\]*\"|-?[0-9.]+|true|false");
        if (values.Count == 0)
            return text;
        var (from, to) = (values[_random.Next(values.Count)], values[_random.Next(values.Count)]);
        return text.Remove(from.Index, from.Length).Insert(from.Index, to.Value);
    }
}
