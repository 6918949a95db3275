using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Host.Imports.Reading;

/// <summary>Reads text with one row a pupil: commas, semicolons or tabs; UTF-8 or Windows-1252; quoted values may hold line ends.</summary>
internal sealed class CsvFileReader(FactCatalogue catalogue)
{
    private readonly List<RawRow> _rows = [];
    private readonly List<RowProblem> _problems = [];
    private bool _badQuotes;

    internal FileReading Read(Stream bytes, bool isUtf8)
    {
        var encoding = isUtf8 ? Encoding.UTF8 : TextFormats.Windows1252;
        var delimiter = Delimiter(bytes, encoding);
        using var text = new StreamReader(bytes, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var ends = new LineEndWatch(text);
        using var parser = new CsvParser(ends, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            IgnoreBlankLines = false,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = _ => _badQuotes = true,
        });
        if (!parser.Read())
            return FileReading.Failed(ImportCodes.Empty, "The file has no header row.");
        var header = CsvHeader.Read(parser.Record!, catalogue);
        if (header.Failure is { } failure)
            return new FileReading([], [], failure);
        _problems.AddRange(header.Remarks);
        return ReadRows(parser, header, ends) is { } broken ? new FileReading([], [], broken) : new FileReading(_rows, _problems);
    }

    private RowProblem? ReadRows(CsvParser parser, CsvHeader header, LineEndWatch ends)
    {
        var number = 1;
        var (lastIsOpen, lastIsShort) = (false, false);
        while (parser.Read())
        {
            number++;
            if (number > Bounds.Rows)
                return RowProblem.Error(0, null, ImportCodes.OutOfBounds, $"The file has more than {Bounds.Rows} rows. Bring in one school at a time.");
            var values = parser.Record!;
            lastIsOpen = parser.RawRecord.Count(character => character == '"') % 2 == 1;
            lastIsShort = values.Length < header.Width;
            if (values.Any(value => value.Length > 0))
                ReadRow(number, values, header);
        }

        return lastIsOpen || (lastIsShort && number > 2 && !ends.EndsWithLineEnd)
            ? RowProblem.Error(0, null, ImportCodes.CutOff, $"The file ends in the middle of row {number}, so it may be cut off. Nothing was taken from it: export it again.")
            : null;
    }

    private void ReadRow(int number, string[] values, CsvHeader header)
    {
        if (header.IsHeader(values))
            _problems.Add(RowProblem.Remark(number, null, ImportCodes.HeaderAgain, "The header stands here again and was skipped."));
        else if (_badQuotes)
            _problems.Add(RowProblem.Error(number, null, ImportCodes.Quotes, "A quotation mark stands inside a value. Put the whole value in quotation marks and double the one inside."));
        else if (values.Length > header.Width && values[header.Width..].Any(value => value.Length > 0))
            _problems.Add(RowProblem.Error(number, null, ImportCodes.TooManyValues, $"The row has {values.Length} values for {header.Width} columns. Put a value that holds a comma in quotation marks."));
        else
            _rows.Add(header.Row(number, values, _problems));
        _badQuotes = false;
    }

    /// <summary>Of comma, semicolon and tab the one that the header has most of, outside quotation marks.</summary>
    private static string Delimiter(Stream bytes, Encoding encoding)
    {
        using var text = new StreamReader(bytes, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var header = text.ReadLine() ?? "";
        bytes.Position = 0;
        var quoted = false;
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        foreach (var character in header)
        {
            quoted ^= character == '"';
            if (!quoted && counts.TryGetValue(character, out var count))
                counts[character] = count + 1;
        }

        return counts.MaxBy(pair => pair.Value).Key.ToString();
    }
}
