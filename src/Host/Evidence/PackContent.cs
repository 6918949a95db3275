using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SendWorkflows.Host.Evidence;

/// <summary>What a pack says.</summary>
/// <param name="Kind">One of <see cref="PackKinds"/>.</param>
/// <param name="Form">The form it follows.</param>
/// <param name="Pupil">Whom it is about.</param>
/// <param name="LegalTest">The test in law, for a request; otherwise <c>null</c>.</param>
/// <param name="Sections">What is recorded, under the form's headings.</param>
/// <param name="LocalCriteria">What the authority says it looks for and is not held yet: guidance only (CoP 9.16).</param>
public sealed record PackContent(string Kind, PackFormName Form, PackPupil Pupil, LegalTest? LegalTest, IReadOnlyList<PackSection> Sections, IReadOnlyList<PackLine> LocalCriteria)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The content as JSON; the same content gives the same text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static PackContent FromJson(string json) => JsonSerializer.Deserialize<PackContent>(json, Options)!;

    /// <summary>SHA-256 of a content's JSON, in hexadecimal.</summary>
    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    /// <summary>A pack made earlier, whole, as its schema describes it.</summary>
    public static string Download(EvidencePack pack) => JsonSerializer.Serialize(Whole(pack), Options);

    /// <summary>Several packs as one list of such.</summary>
    public static string Download(IEnumerable<EvidencePack> packs) => JsonSerializer.Serialize(packs.Select(Whole), Options);

    private static object Whole(EvidencePack pack) => new { pack.Id, pack.MadeAt, MadeBy = pack.MadeBy.DisplayName, pack.AsOf, pack.ContentHash, Content = FromJson(pack.Content) };
}

/// <summary>A form's name and source.</summary>
public sealed record PackFormName(string Title, string Source);

/// <summary>The pupil as a pack names them.</summary>
public sealed record PackPupil(string Name, DateOnly BornOn, string Year, string? Class, string School, string? Upn, string? HomeAuthority);

/// <summary>The test of CFA 2014 s.36(8), and what the records say towards it.</summary>
/// <param name="Words">Its two limbs in plain words.</param>
/// <param name="Lines">What is recorded towards either.</param>
public sealed record LegalTest(IReadOnlyList<string> Words, IReadOnlyList<PackLine> Lines);

/// <summary>A heading with what is recorded under it and what is not.</summary>
public sealed record PackSection(string Id, string Heading, string Reference, IReadOnlyList<PackLine> Lines, IReadOnlyList<PackGap> Gaps);

/// <summary>One thing recorded.</summary>
/// <param name="From">The kind of record.</param>
/// <param name="Label">What readers call it.</param>
/// <param name="Text">What it says.</param>
/// <param name="On">The day it is true of, if it has one.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Link">Where the record is.</param>
public sealed record PackLine(string From, string Label, string Text, DateOnly? On, string Source, string Link);

/// <summary>Something not recorded, with where it can be. Nobody has to record it before a request.</summary>
public sealed record PackGap(string From, string Text, string Link);
