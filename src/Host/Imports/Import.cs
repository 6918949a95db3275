namespace SendWorkflows.Host.Imports;

/// <summary>One file brought in.</summary>
public sealed class Import
{
    /// <summary>The import's id.</summary>
    public Guid Id { get; init; }

    /// <summary>The school whose data it is.</summary>
    public Guid SchoolId { get; init; }

    /// <summary>The file's name.</summary>
    public required string FileName { get; init; }

    /// <summary>What it was read as: <c>ctf</c> or <c>csv</c>.</summary>
    public required string Format { get; init; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When it was brought in (UTC).</summary>
    public DateTime At { get; init; }

    /// <summary>Who brought it in; <c>null</c> from the command line.</summary>
    public Guid? UserId { get; init; }

    /// <summary>Rows found.</summary>
    public int Rows { get; set; }

    /// <summary>Rows that changed something.</summary>
    public int Applied { get; set; }

    /// <summary>Rows that said what was known already.</summary>
    public int Unchanged { get; set; }

    /// <summary>What kept the whole file from being read, if anything did.</summary>
    public string? Failure { get; set; }

    /// <summary>Rows not taken, and remarks on rows that were.</summary>
    public List<ImportProblem> Problems { get; } = [];
}
