namespace SendWorkflows.Host.Imports.Checking;

/// <summary>
/// DfE codes of local authorities in England. The list ages, so a code that is not on it earns a remark and never a refusal.
/// </summary>
internal static class AuthorityCodes
{
    /// <summary>Authorities since the changes of April 2023.</summary>
    internal static readonly IReadOnlySet<string> Current = Codes(
        (201, 213), (301, 320), (330, 336), (340, 344), (350, 359), (370, 373), (380, 384), (390, 394), (420, 420),
        (800, 803), (805, 808), (810, 813), (815, 816), (822, 823), (825, 826), (830, 831), (838, 841), (845, 846), (850, 852), (855, 857),
        (860, 861), (865, 874), (876, 881), (883, 896), (908, 908), (916, 916), (919, 919), (921, 921), (925, 926), (929, 929),
        (931, 931), (933, 933), (935, 938), (940, 943));

    /// <summary>Those that a UPN may name: retired codes too, and the pseudo codes under which UPNs were allocated outside England's authorities.</summary>
    internal static readonly IReadOnlySet<string> InUpns =
        Codes((1, 5), (820, 821), (835, 837), (875, 875), (882, 882), (900, 939)).Union(Current).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Codes(params (int First, int Last)[] ranges) =>
        ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))
            .Select(code => code.ToString("000", System.Globalization.CultureInfo.InvariantCulture))
            .ToHashSet(StringComparer.Ordinal);
}
