using System.Text;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Imports;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Imports;

/// <summary>Files that cannot be read to their end: each ends in one clear message, and nothing of it is applied.</summary>
public class UnreadableFileTests
{
    internal const string Start = "<CTfile><Header><DocumentName>Common Transfer File</DocumentName><CTFversion>25.0</CTFversion><DateTime>2026-11-13T09:00:00</DateTime><SourceSchool><LEA>205</LEA><Estab>0001</Estab></SourceSchool></Header><CTFpupilData>";
    private const string Pupil = "<Pupil><UPN>B205000123001</UPN><Surname>A</Surname><Forename>B</Forename><DOB>2018-01-15</DOB></Pupil>";
    internal const string End = "</CTFpupilData></CTfile>";

    private const string BillionLaughs = """
        <?xml version="1.0"?>
        <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;"><!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]>
        <CTfile>&lol3;</CTfile>
        """;

    private const string ExternalEntity = """
        <?xml version="1.0"?>
        <!DOCTYPE CTfile [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
        <CTfile>&secret;</CTfile>
        """;

    public static TheoryData<string, string, string> Files => new()
    {
        { "", ImportCodes.Empty, "The file is empty" },
        { " \n \t ", ImportCodes.Empty, "nothing but blanks" },
        { BillionLaughs, ImportCodes.DocumentType, "declares a document type, which no transfer file does" },
        { ExternalEntity, ImportCodes.DocumentType, "declares a document type, which no transfer file does" },
        { Start + Pupil, ImportCodes.CutOff, "ends before it is complete" },
        { Start + Pupil + "<Pupil><UPN>Q2050001", ImportCodes.CutOff, "ends before it is complete" },
        { Start + Pupil + "</Wrong>", ImportCodes.NotWellFormed, "not well-formed XML" },
        { Start + Pupil + "<Pupil>" + string.Concat(Enumerable.Repeat("<a>", 500)) + string.Concat(Enumerable.Repeat("</a>", 500)) + "</Pupil>" + End, ImportCodes.OutOfBounds, "nests it deeper" },
        { Start + string.Concat(Enumerable.Repeat("<a>", 500)) + string.Concat(Enumerable.Repeat("</a>", 500)) + End, ImportCodes.OutOfBounds, "nested deeper" },
        { Start + "<Pupil>" + string.Concat(Enumerable.Repeat("<a/>", 30_000)) + "</Pupil>" + End, ImportCodes.OutOfBounds, "more about pupil 1" },
        { "<html><body>Sign in</body></html>", ImportCodes.NotCtf, "outermost element is \"html\"" },
        { "<CTfile><CTFpupilData>" + Pupil + End, ImportCodes.NotCtf, "has no \"Header\"" },
        { Start.Replace("205", "330", StringComparison.Ordinal).Replace("</SourceSchool>", "</SourceSchool><DestSchool><LEA>331</LEA><Estab>2000</Estab></DestSchool>", StringComparison.Ordinal) + Pupil + End, ImportCodes.WrongSchool, "from school 3300001 to school 3312000; Willow Primary is 2050001" },
        { "Surnme,Forename,DOB\nA,B,2018-01-15\n", ImportCodes.ColumnMissing, "\"Surnme\" is near to \"Surname\": rename it if it is meant." },
        { "Name;Attendance\nA;90\n", ImportCodes.ColumnMissing, "\"UPN\" is not among them" },
        { "UPN,Surname,Last Name\nB205000123001,A,B\n", ImportCodes.ColumnTwice, "The columns \"Surname\" and \"Last Name\" both mean Surname" },
        { "UPN,Surname,Forename,DOB\nB205000123001,A,B,2018-01-15\nQ205000123002,C", ImportCodes.CutOff, "ends in the middle of row 3" },
        { "UPN,Surname,Forename,DOB\nB205000123001,A,B,2018-01-15\nQ205000123002,\"C,D,2018-01-16\n", ImportCodes.CutOff, "ends in the middle of row 3" },
        { "PK\u0003\u0004 a workbook", ImportCodes.NotAnImport, "Save as" },
        { "UPN,\0\0\0", ImportCodes.NotAnImport, "neither a Common Transfer File nor a CSV file" },
        { "UPN\n" + new string(' ', 2_000_000), ImportCodes.OutOfBounds, "longer than a million characters" },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task It_says_what_is_wrong_once_and_applies_nothing(string text, string code, string says)
    {
        await using var school = await Importing.StartAsync();

        var outcome = await school.ImportAsync(text, "file");

        var problem = outcome.Import.Problems.Should().ContainSingle().Which;
        (problem.Row, problem.Code).Should().Be((0, code));
        problem.Message.Should().Contain(says);
        outcome.Import.Failure.Should().Be(problem.Message);
        (await school.AskAsync(db => db.Pupils.CountAsync())).Should().Be(0);
        (await school.AskAsync(db => db.AuditEntries.CountAsync(e => e.Action == "import-failed"))).Should().Be(1);
    }

    [Fact]
    public async Task A_transfer_file_whose_bytes_are_not_in_the_encoding_it_names_is_refused()
    {
        await using var school = await Importing.StartAsync();
        var bytes = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + Start + Pupil.Replace(">A<", ">Bront\u00EB<", StringComparison.Ordinal) + End);

        var outcome = await school.ImportAsync(bytes, "ctf.xml");

        outcome.Import.Problems.Should().ContainSingle().Which.Code.Should().Be(ImportCodes.Encoding);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public async Task A_transfer_file_in_another_encoding_that_it_names_is_read(string name)
    {
        await using var school = await Importing.StartAsync();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var text = $"<?xml version=\"1.0\" encoding=\"{name}\"?>" + Start + Pupil.Replace(">A<", ">Bront\u00EB<", StringComparison.Ordinal) + End;

        await school.ImportAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "ctf.xml");

        (await school.PupilAsync("B205000123001")).Surname.Should().Be("Brontë");
    }

    [Fact]
    public async Task Unknown_versions_columns_and_elements_are_remarked_upon_or_passed_over_and_the_rest_is_read()
    {
        await using var school = await Importing.StartAsync();

        var ctf = await school.ImportAsync(Start.Replace("25.0", "31.0", StringComparison.Ordinal) + Pupil.Replace("</Pupil>", "<NewThing><Inside/></NewThing><BasicDetails><NCyearActual>4</NCyearActual></BasicDetails></Pupil>", StringComparison.Ordinal) + End, "ctf.xml");
        var csv = await school.ImportAsync("UPN,AttendencePercent,CompletedCycles,Placements\nB205000123001,90,2,x\nUPN,AttendencePercent,CompletedCycles,Placements\n");

        ctf.Import.Problems.Should().ContainSingle().Which.Code.Should().Be(ImportCodes.CtfVersion);
        ctf.Import.Applied.Should().Be(1);
        csv.Import.Problems.Select(p => (p.Row, p.Field, p.Code)).Should().Equal(
            (1, "AttendencePercent", ImportCodes.ColumnUnknown), (1, "CompletedCycles", ImportCodes.ColumnDerived), (1, "Placements", ImportCodes.ColumnDerived), (3, null, ImportCodes.HeaderAgain));
        csv.Import.Problems[0].Message.Should().Contain("Did you mean \"AttendancePercent\"?");
        csv.Import.Unchanged.Should().Be(1);
    }
}
