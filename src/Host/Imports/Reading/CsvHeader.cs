using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Host.Imports.Reading;

/// <summary>The columns of a CSV file: who the pupil is, any fact of the catalogue by its name, and days (<c>On</c>, <c>ReadingScore On</c>).</summary>
internal sealed class CsvHeader
{
    private const string OwnDay = " On";
    internal static readonly IReadOnlyList<string> KeptHere = ["Placements", "CurrentLayer"];
    private readonly List<(int Index, string Name, string Label)> _values = [];
    private readonly Dictionary<string, (int Index, string Label)> _days = new(StringComparer.Ordinal);
    private readonly string[] _labels;

    private CsvHeader(string[] labels) => _labels = labels;

    internal int Width => _labels.Length;

    internal RowProblem? Failure { get; private set; }

    internal List<RowProblem> Remarks { get; } = [];

    internal static CsvHeader Read(string[] labels, FactCatalogue catalogue)
    {
        var header = new CsvHeader(labels);
        var names = KnownNames(catalogue);
        for (var i = 0; i < labels.Length && header.Failure is null; i++)
            header.Add(i, labels[i].Trim(), names, catalogue);
        header.Failure ??= header.MissingColumn();
        return header;
    }

    /// <summary>Whether a row repeats the header, as files joined from several exports do.</summary>
    internal bool IsHeader(string[] values) => values.Length == _labels.Length && values.SequenceEqual(_labels, StringComparer.OrdinalIgnoreCase);

    internal RawRow Row(int number, string[] values, List<RowProblem> problems)
    {
        string At(int index) => index < values.Length ? values[index].Trim() : "";
        var fields = new List<RawField>();
        foreach (var (index, name, label) in _values)
        {
            if (At(index) is not { Length: > 0 } text)
                continue;
            DateOnly? on = null;
            if (_days.TryGetValue(name, out var day) && At(day.Index) is { Length: > 0 } written && (on = DateText.Read(written)) is null)
                problems.Add(RowProblem.Error(number, day.Label, ImportCodes.NotADate, DateText.Advice(written)));
            fields.Add(new RawField(name, label, text, on));
        }

        return new RawRow(number, fields);
    }

    private static Dictionary<string, string> KnownNames(FactCatalogue catalogue)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Columns.All.Select(column => column.Name).Concat(catalogue.Names))
            names.TryAdd(name, name);
        foreach (var (other, name) in Columns.OtherNames)
            names.TryAdd(other, name);
        return names;
    }

    private void Add(int index, string label, Dictionary<string, string> names, FactCatalogue catalogue)
    {
        if (names.TryGetValue(Columns.Compact(label), out var name))
            AddValue(index, name, label, catalogue);
        else if (label.EndsWith(OwnDay, StringComparison.OrdinalIgnoreCase) && names.TryGetValue(Columns.Compact(label[..^OwnDay.Length]), out var dated))
            _days[dated] = (index, label);
        else if (label.Length > 0)
            Remarks.Add(RowProblem.Remark(1, label, ImportCodes.ColumnUnknown, $"\"{label}\" is not a column the service knows, so it was left out. {NearestName.Help(label, names.Values) ?? ""}".TrimEnd()));
    }

    private void AddValue(int index, string name, string label, FactCatalogue catalogue)
    {
        if (_values.Find(value => value.Name == name) is { Label: { } earlier })
            Failure = RowProblem.Error(0, label, ImportCodes.ColumnTwice, $"The columns \"{earlier}\" and \"{label}\" both mean {name}. Keep one of them.");
        else if (catalogue[name]?.Derivation is { } derivation && name != Columns.DateOfBirth)
            Remarks.Add(RowProblem.Remark(1, label, ImportCodes.ColumnDerived, $"\"{label}\" was left out: the service works it out{(derivation.From.Length > 0 ? $" from {derivation.From}" : "")}."));
        else if (KeptHere.Contains(name))
            Remarks.Add(RowProblem.Remark(1, label, ImportCodes.ColumnDerived, $"\"{label}\" was left out: placements are decided here by a person."));
        else
            _values.Add((index, name, label));
    }

    private RowProblem? MissingColumn()
    {
        var have = _values.Select(value => value.Name).ToHashSet(StringComparer.Ordinal);
        if (have.Contains(Columns.Upn) || (have.Contains(Columns.Surname) && have.Contains(Columns.Forename) && have.Contains(Columns.DateOfBirth)))
            return null;
        var wanted = new[] { Columns.Surname, Columns.Forename, Columns.DateOfBirth }.Where(name => !have.Contains(name)).ToList();
        var missing = wanted.Count == 3 ? [Columns.Upn] : wanted;
        var near = missing.Select(name => NearestName.Find(name, Remarks.Select(remark => remark.Field!)) is { } label ? $" \"{label}\" is near to \"{name}\": rename it if it is meant." : "");
        return RowProblem.Error(0, missing[0], ImportCodes.ColumnMissing,
            $"The first row must name the columns, and \"{string.Join("\", \"", missing)}\" is not among them. A file needs UPN, or Surname, Forename and DateOfBirth.{string.Concat(near)}");
    }
}
