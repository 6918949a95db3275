using System.Globalization;
using System.Text;

namespace SendWorkflows.Host.Operations;

/// <summary>Writes figures in the Prometheus text format (version 0.0.4).</summary>
internal sealed class PrometheusText
{
    private readonly StringBuilder _text = new();

    /// <summary>What the format is called.</summary>
    internal const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Begins a figure: its name, <c>gauge</c>, <c>counter</c> or <c>histogram</c>, and what it means.</summary>
    internal PrometheusText Describe(string name, string type, string meaning)
    {
        _text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {meaning}\n# TYPE {name} {type}\n");
        return this;
    }

    /// <summary>Adds a value, with labels as pairs of name and value.</summary>
    internal PrometheusText Value(string name, double value, params IReadOnlyList<(string Name, string Value)> labels)
    {
        _text.Append(name);
        if (labels.Count > 0)
            _text.Append('{').AppendJoin(',', labels.Select(l => $"{l.Name}=\"{Escaped(l.Value)}\"")).Append('}');
        _text.Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
        return this;
    }

    /// <summary>Adds a figure of one value.</summary>
    internal PrometheusText One(string name, string type, string meaning, double value) => Describe(name, type, meaning).Value(name, value);

    public override string ToString() => _text.ToString();

    private static string Escaped(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
