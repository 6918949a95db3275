using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Cycles;

namespace SendWorkflows.Host.Plans;

/// <summary>What must be right before a plan is agreed. Everything wrong is reported at once.</summary>
internal static class PlanChecks
{
    internal static IEnumerable<CycleProblem> Check(PlanInput input, DateOnly today, SchoolCalendar? calendar, CycleLength length)
    {
        if (input.Targets.All(target => string.IsNullOrWhiteSpace(target.Outcome)))
            yield return new("Targets[0].Outcome", "Write at least one target: what the pupil will be able to do.");
        for (var index = 0; index < input.Targets.Count; index++)
        {
            var target = input.Targets[index];
            var field = $"Targets[{index}]";
            if (string.IsNullOrWhiteSpace(target.Outcome))
            {
                if (!string.IsNullOrWhiteSpace(target.Baseline) || !string.IsNullOrWhiteSpace(target.Measure))
                    yield return new($"{field}.Outcome", $"Target {index + 1} has no outcome. Write what the pupil will be able to do, or clear the target.");
                continue;
            }

            if (target.Kind is not ("academic" or "holistic"))
                yield return new($"{field}.Kind", $"Choose whether target {index + 1} is about learning or about well-being and independence.");
            if (string.IsNullOrWhiteSpace(target.Measure))
                yield return new($"{field}.Measure", $"Write how you will know that target {index + 1} is reached.");
        }

        if (string.IsNullOrWhiteSpace(input.Adjustments) && string.IsNullOrWhiteSpace(input.Interventions))
            yield return new("Adjustments", "Write what will be done: adjustments to teaching, interventions, or both.");
        if (CheckReviewDate(input.ReviewBy, today, calendar, length) is { } wrong)
            yield return new("ReviewBy", wrong);
    }

    /// <summary>Why a date cannot be the date of a review, or <c>null</c>.</summary>
    internal static string? CheckReviewDate(DateOnly? date, DateOnly today, SchoolCalendar? calendar, CycleLength length)
    {
        if (date is not { } day)
            return "Enter the date of the review as a day, a month and a year.";
        if (day <= today)
            return $"{Words.Date(day)} is not in the future. Choose a later date for the review.";
        if (length.Problem(day) is { } wrong)
            return wrong;
        if (calendar is null || !calendar.Covers(day) || calendar.IsSchoolDay(day))
            return null;
        var near = new[] { calendar.SchoolDayOnOrBefore(day), calendar.SchoolDayOnOrAfter(day) }.OfType<DateOnly>().Where(d => d > today).Select(Words.Date);
        return $"The school is closed on {Words.Date(day)}. The nearest school days are {string.Join(" and ", near)}.";
    }
}
