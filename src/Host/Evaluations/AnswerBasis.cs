using System.Security.Cryptography;
using System.Text;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Evaluations;

/// <summary>What a pupil's answers rest on besides what is stored of the pupil: the policies asked, the school's terms, and this program itself.</summary>
internal static class AnswerBasis
{
    private const int Length = 16;

    private static readonly string Program = $"{typeof(AnswerBasis).Module.ModuleVersionId} {typeof(Policy).Module.ModuleVersionId}";

    /// <summary>A short mark of it: another mark means that every answer has to be asked for again.</summary>
    /// <param name="school">The policy of the school's authority.</param>
    /// <param name="home">The policy of the authority where the pupil lives, if it has one.</param>
    /// <param name="calendar">The school's calendar, if it has one that can be read.</param>
    internal static string Of(PolicyInForce school, PolicyInForce? home, SchoolCalendar? calendar)
    {
        var terms = calendar is null ? "none" : $"{calendar.Known} {string.Join(' ', calendar.Terms.Select(term => term.Last.DayNumber))}";
        var all = string.Join('|', Program, school.Version?.Id, home?.Version?.Id, terms);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..Length];
    }
}
