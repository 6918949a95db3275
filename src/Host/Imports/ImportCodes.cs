namespace SendWorkflows.Host.Imports;

/// <summary>Codes of what can be wrong with a file or a row. They never change, so that people can sort and count by them.</summary>
public static class ImportCodes
{
    /// <summary>The file is larger than any import may be.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The file has nothing in it.</summary>
    public const string Empty = "empty-file";

    /// <summary>The file is neither a transfer file nor comma-separated text.</summary>
    public const string NotAnImport = "not-an-import-file";

    /// <summary>The bytes are not in the encoding that the file names.</summary>
    public const string Encoding = "wrong-encoding";

    /// <summary>The file declares a document type, which could make it expand or reach for other files.</summary>
    public const string DocumentType = "document-type";

    /// <summary>The file ends before it is complete.</summary>
    public const string CutOff = "cut-off";

    /// <summary>The file is nested, or a value or row is long, beyond what any real file needs.</summary>
    public const string OutOfBounds = "out-of-bounds";

    /// <summary>The file is not well-formed XML.</summary>
    public const string NotWellFormed = "not-well-formed";

    /// <summary>The XML is not a Common Transfer File.</summary>
    public const string NotCtf = "not-ctf";

    /// <summary>The transfer file is of a version not met before.</summary>
    public const string CtfVersion = "ctf-version";

    /// <summary>The file or the row is about another school.</summary>
    public const string WrongSchool = "wrong-school";

    /// <summary>A column that is needed is not there.</summary>
    public const string ColumnMissing = "column-missing";

    /// <summary>A column is there twice.</summary>
    public const string ColumnTwice = "column-twice";

    /// <summary>A column is not one the service knows.</summary>
    public const string ColumnUnknown = "column-unknown";

    /// <summary>A column holds what the service works out itself.</summary>
    public const string ColumnDerived = "column-derived";

    /// <summary>The header stands again among the rows.</summary>
    public const string HeaderAgain = "header-again";

    /// <summary>A row has more values than there are columns.</summary>
    public const string TooManyValues = "too-many-values";

    /// <summary>A quotation mark stands where none can.</summary>
    public const string Quotes = "quotes";

    /// <summary>A UPN does not look like one.</summary>
    public const string UpnFormat = "upn-format";

    /// <summary>A UPN's check letter is not the one its other characters give.</summary>
    public const string UpnCheckLetter = "upn-check-letter";

    /// <summary>A UPN names an authority that is not on the list.</summary>
    public const string UpnAuthority = "upn-authority";

    /// <summary>A UPN is held by somebody with another name and date of birth.</summary>
    public const string UpnOfAnother = "upn-of-another";

    /// <summary>The pupil of this name and date of birth has another UPN.</summary>
    public const string UpnDiffers = "upn-differs";

    /// <summary>The pupil is on the roll of another school.</summary>
    public const string OtherSchool = "pupil-of-another-school";

    /// <summary>Several pupils have this name and date of birth.</summary>
    public const string Ambiguous = "pupil-ambiguous";

    /// <summary>The pupil is new and a value without which a pupil cannot be added is missing.</summary>
    public const string NewPupilIncomplete = "new-pupil-incomplete";

    /// <summary>The row names no pupil: neither a UPN nor a name and date of birth.</summary>
    public const string NoPupil = "no-pupil";

    /// <summary>The pupil had been recorded as having left.</summary>
    public const string PupilHadLeft = "pupil-had-left";

    /// <summary>The same pupil stands twice in the file.</summary>
    public const string RowTwice = "row-twice";

    /// <summary>A name is too long or holds what no name holds.</summary>
    public const string Name = "name";

    /// <summary>Text that should be a date is none.</summary>
    public const string NotADate = "not-a-date";

    /// <summary>A date is still to come.</summary>
    public const string DateInFuture = "date-in-future";

    /// <summary>A date of birth makes the pupil too young or too old.</summary>
    public const string DateOfBirth = "date-of-birth";

    /// <summary>The date of birth differs from what was held and replaced it.</summary>
    public const string DateOfBirthChanged = "date-of-birth-changed";

    /// <summary>A year group is not one.</summary>
    public const string YearGroup = "year-group";

    /// <summary>The year group was not given and follows from the date of birth.</summary>
    public const string YearGroupFromAge = "year-group-from-age";

    /// <summary>An authority's code is not on the list.</summary>
    public const string Authority = "authority";

    /// <summary>An SEN provision code that ended in 2014-15.</summary>
    public const string SenHistoric = "sen-historic";

    /// <summary>"No specialist assessment" beside an EHC plan, which cannot be.</summary>
    public const string NeedWithPlan = "need-nsa-with-plan";

    /// <summary>A type of need for a pupil without SEN provision.</summary>
    public const string NeedWithoutProvision = "need-without-provision";

    /// <summary>The ladder has no layer for this provision.</summary>
    public const string NoLayer = "no-layer";

    /// <summary>A value was left out that no answer depends on.</summary>
    public const string LeftOut = "value-left-out";
}
