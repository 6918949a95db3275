using System.Globalization;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.TestKit;

/// <summary>Arithmetically valid Unique Pupil Numbers of nobody.</summary>
public static class Upns
{
    /// <summary>A permanent number of the school 205 0001.</summary>
    public static string Permanent(int serial, int year = 23) =>
        WithCheckLetter(string.Create(CultureInfo.InvariantCulture, $"2050001{year:00}{serial:000}"));

    /// <summary>A temporary number: it ends in a letter.</summary>
    public static string Temporary(int serial, char letter = 'B') =>
        WithCheckLetter(string.Create(CultureInfo.InvariantCulture, $"205000123{serial:00}{letter}"));

    /// <summary>The number with these twelve characters.</summary>
    public static string WithCheckLetter(string twelve) => Upn.CheckLetter(twelve) + twelve;
}
