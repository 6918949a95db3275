using System.Globalization;

namespace SendWorkflows.Host.Interventions;

/// <summary>Pounds and pence as people type and read them. Kept in whole pence.</summary>
public static class Money
{
    private const decimal Most = 10_000_000m;
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>What was typed, in pence: "£1,200.50" is 120050, nothing is 0; <c>null</c> if it is no amount.</summary>
    public static int? Pence(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return 0;
        return decimal.TryParse(text.Trim().TrimStart('£'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, British, out var pounds) && pounds is >= 0 and <= Most
            ? (int)decimal.Round(pounds * 100)
            : null;
    }

    /// <summary>As typed into a form: "120.50"; empty for nothing.</summary>
    public static string Typed(long? pence) => pence is null or 0 ? "" : (pence.Value / 100m).ToString("0.00", British);

    /// <summary>"£1,234", or "not known".</summary>
    public static string Words(long? pence) => pence is { } known ? (known / 100m).ToString("'£'#,##0", British) : "not known";

    /// <summary>"1234.50" for a spreadsheet; empty if not known.</summary>
    public static string Plain(long? pence) => pence is { } known ? (known / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "";
}
