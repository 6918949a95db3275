namespace SendWorkflows.Host.Tests.Demonstration.Fuzzing;

/// <summary>Forms and addresses as nobody would send them, the same for the same seed.</summary>
internal sealed class Oddities(int seed)
{
    // What a field is for without which a form is only refused.
    private const string Token = "__RequestVerificationToken";

    private static readonly string[] Values =
    [
        "", "  ", "\n", "abc", "a\0b", "\ud83d\ude00", "'\"<>&", "%00", "-1", "0", "3.7", "1e400", "99999999999999999999", "2026-02-30", "0001-01-01", "9999-12-31", "31/12/2199", "12:99",
        "00000000-0000-0000-0000-000000000000", "true", "null", "[]", new('x', 20_000),
    ];

    private readonly Random _random = new(seed);

    /// <summary>What is sent for a form: of some fields what they hold, of others an oddity, of others nothing, and of one in ten something twice.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Fill(FormMet form)
    {
        var sent = new List<KeyValuePair<string, string>>();
        foreach (var (name, values) in form.Fields)
        {
            if (name == Token)
                sent.Add(new(name, values[0]));
            else if (_random.Next(6) > 0)
                sent.Add(new(name, Any(values)));
            if (_random.Next(10) == 0 && name != Token)
                sent.Add(new(name, Any(values)));
        }

        return sent;
    }

    /// <summary>The address with one of its parts replaced: the id of a record, the value of a parameter, or its last part.</summary>
    internal string Spoil(string address)
    {
        // Every server refuses an address with a null in its path before anything of ours sees it.
        var odd = Uri.EscapeDataString(Values[_random.Next(Values.Length)].Replace("\0", "", StringComparison.Ordinal));
        return _random.Next(3) switch
        {
            0 when Walk.Id().IsMatch(address) => Walk.Id().Replace(address, odd, 1),
            1 when address.Contains('=') => Walk.Value().Replace(address, "=" + odd),
            _ => address[..(address.Split('?')[0].LastIndexOf('/') + 1)] + odd,
        };
    }

    private string Any(IReadOnlyList<string> values) => values.Count > 0 && _random.Next(2) == 0 ? values[_random.Next(values.Count)] : Values[_random.Next(Values.Length)];
}
