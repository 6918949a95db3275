using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars.Reading;

/// <summary>A half term lies inside its term, with school on both sides.</summary>
internal static class HalfTermChecks
{
    internal static void Check(CalendarFile file, List<Diagnostic> problems)
    {
        for (var i = 0; i < file.Terms.Count; i++)
        {
            var term = file.Terms[i];
            if (term.HalfTerm is not { } half || file.TermPlaces[i].HalfTerm is not { } place)
                continue;
            if (half.Last < half.First)
            {
                problems.Add(Diagnostic.Error(
                    CalendarCodes.EndsBeforeItBegins,
                    place,
                    $"The half term of \"{term.Name}\" ends on {DateWords.Long(half.Last)}, before it begins on {DateWords.Long(half.First)}.",
                    "Check that \"first\" and \"last\" are not swapped."));
            }
            else if (half.First <= term.First || half.Last >= term.Last)
            {
                problems.Add(Diagnostic.Error(
                    CalendarCodes.HalfTermOutsideTerm,
                    place,
                    $"The half term of \"{term.Name}\", {DateWords.Span(half)}, is not inside the term, {DateWords.Span(term.Span)}.",
                    "Correct the dates, or move the half term to its own term."));
            }
        }
    }
}
