using System.Xml;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Imports.Reading;

/// <summary>
/// Reads a Common Transfer File, pupil by pupil. A document type is refused, nothing outside the file is reached for, and depth, elements and
/// values are bounded.
/// </summary>
internal sealed class CtfFileReader(School school, DateOnly today)
{
    private readonly List<RawRow> _rows = [];
    private readonly List<RowProblem> _problems = [];
    private CtfHeader? _header;

    internal FileReading Read(Stream bytes)
    {
        TextFormats.Prepare();
        using var xml = XmlReader.Create(bytes, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            MaxCharactersInDocument = Bounds.FileBytes,
        });
        try
        {
            return (ReadDocument(xml) ?? MissingPart()) is { } failure
                ? new FileReading([], [], failure)
                : new FileReading(_rows, _problems) { On = _header!.On };
        }
        catch (XmlException problem)
        {
            return new FileReading([], [], XmlFailure.Of(problem));
        }
    }

    private RowProblem? ReadDocument(XmlReader xml)
    {
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "CTfile")
            return RowProblem.Error(0, null, ImportCodes.NotCtf, $"The file's outermost element is \"{xml.LocalName}\". A Common Transfer File begins with \"CTfile\".");
        var pupils = 0;
        while (xml.Read())
        {
            if (xml.Depth > Bounds.Depth)
                return TooMuch("is nested deeper");
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("Header" or "Pupil"))
                continue;
            var isPupil = xml.LocalName == "Pupil";
            if (CtfElementReader.Read(xml) is not { } element)
                return TooMuch(isPupil ? $"has more about pupil {pupils + 1}, or nests it deeper," : "has a larger header");
            if (isPupil && _header is null)
                return NoHeader();
            if (isPupil && ++pupils > Bounds.Rows)
                return TooMuch("has more pupils");
            if (isPupil)
                _rows.Add(CtfPupil.Row(pupils, element, _header!));
            else if (ReadHeader(element) is { } failure)
                return failure;
        }

        return null;
    }

    private RowProblem? ReadHeader(CtfElement element)
    {
        _header = CtfHeader.Read(element, today);
        if (!_header.IsOfKnownVersion)
            _problems.Add(RowProblem.Remark(0, "CTFversion", ImportCodes.CtfVersion, $"The file is of version \"{_header.Version}\"; versions 24 and 25 are known. It was read as if it were version 25: look at a few pupils."));
        return _header.IsAbout(school)
            ? null
            : RowProblem.Error(0, "SourceSchool", ImportCodes.WrongSchool, $"The file is from school {_header.Source} to school {_header.Destination}; {school.Name} is {school.AuthorityCode}{school.Establishment}. Choose the right school, or the right file.");
    }

    private RowProblem? MissingPart() => _header is null ? NoHeader() : null;

    private static RowProblem NoHeader() =>
        RowProblem.Error(0, "Header", ImportCodes.NotCtf, "The file has no \"Header\" before its pupils, which says whose it is and of what day. Export it again.");

    private static RowProblem TooMuch(string how) =>
        RowProblem.Error(0, null, ImportCodes.OutOfBounds, $"The file {how} than any transfer file. Nothing was taken from it: export it again.");
}
