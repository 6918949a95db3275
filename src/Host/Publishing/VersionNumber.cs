using System.Globalization;

namespace SendWorkflows.Host.Publishing;

/// <summary>The number of the version after another.</summary>
internal static class VersionNumber
{
    /// <summary>The last part raised by one until nobody has used it: <c>2026.2</c> after <c>2026.1</c>, <c>2026a.1</c> after <c>2026a</c>.</summary>
    internal static string After(string version, IReadOnlyCollection<string> used)
    {
        var dot = version.LastIndexOf('.');
        var isNumber = int.TryParse(version[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var last) && dot >= 0;
        var stem = isNumber ? version[..dot] : version;
        for (var next = isNumber ? last + 1 : 1; ; next++)
        {
            var candidate = string.Create(CultureInfo.InvariantCulture, $"{stem}.{next}");
            if (!used.Contains(candidate))
                return candidate;
        }
    }
}
