using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars.Reading;

/// <summary>Bank holidays are known for the whole of every term: otherwise a May Day would pass for a school day.</summary>
internal static class CoverageChecks
{
    internal static void Check(CalendarFile file, BankHolidays? holidays, int lists, List<Diagnostic> problems)
    {
        if (holidays is null)
        {
            if (lists == 0)
                Report("No bank holidays are given, so nobody can say on which days the school meets.");
            return;
        }

        var years = holidays.Known;
        if (file.Terms.All(term => term.Last < years.First || term.First > years.Last))
        {
            Report($"No bank holidays are given for any of the terms: the lists reach from {DateWords.Span(years)}.");
            return;
        }

        for (var i = 0; i < file.Terms.Count; i++)
        {
            var term = file.Terms[i];
            if (term.First >= years.First && term.Last <= years.Last)
                continue;
            problems.Add(Diagnostic.Warning(
                CalendarCodes.BankHolidaysEndEarly,
                file.TermPlaces[i].First,
                $"Bank holidays are not known for the whole of \"{term.Name}\": the lists reach from {DateWords.Span(years)}.",
                "Add the bank holidays of the missing year; until then, dates in it are not known."));
        }

        void Report(string message) => problems.Add(Diagnostic.Error(
            CalendarCodes.BankHolidaysNotGiven, file.Place, message, "Give a list of bank holidays for every year in which a term lies."));
    }
}
