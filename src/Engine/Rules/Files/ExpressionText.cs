using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Files;

/// <summary>An expression as it stands in a file, able to say where each of its characters is.</summary>
public sealed class ExpressionText
{
    private readonly Place _place;
    private readonly int[] _columns;

    private ExpressionText(string text, Place place, int[] columns)
    {
        Text = text;
        _place = place;
        _columns = columns;
    }

    /// <summary>The expression, with the file's JSON escapes undone.</summary>
    public string Text { get; }

    /// <summary>Where it begins.</summary>
    public Place Place => PlaceAt(0);

    /// <summary>Where the character at this position of <see cref="Text"/> stands in the file.</summary>
    public Place PlaceAt(int position) => _place with { Column = _columns[Math.Clamp(position, 0, _columns.Length - 1)] };

    /// <summary>An expression whose opening quote stands at <paramref name="quote"/> in the file's <paramref name="line"/>.</summary>
    internal static ExpressionText InFile(string text, Place quote, string line)
    {
        var columns = new int[text.Length + 1];
        var raw = quote.Column;
        for (var i = 0; i <= text.Length; i++)
        {
            columns[i] = raw + 1;
            if (raw < line.Length)
                raw += line[raw] != '\\' ? 1 : raw + 1 < line.Length && line[raw + 1] == 'u' ? 6 : 2;
        }

        return new ExpressionText(text, quote, columns);
    }

    /// <summary>An expression that stands in no file: each character is its own column, from 1.</summary>
    public static ExpressionText Alone(string text) => new(text, Place.StartOf(""), [.. Enumerable.Range(1, text.Length + 1)]);
}
