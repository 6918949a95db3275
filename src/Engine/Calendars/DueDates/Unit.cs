using System.Globalization;

namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>What an expression counts in.</summary>
internal enum Unit
{
    Days,
    Weeks,
    Months,
    SchoolDays,
    WorkingDays,
}

/// <summary>A number of units as the language writes it.</summary>
internal readonly record struct Amount(int Number, Unit Unit)
{
    public override string ToString()
    {
        var unit = Unit switch
        {
            Unit.Days => "day",
            Unit.Weeks => "week",
            Unit.Months => "month",
            Unit.SchoolDays => "school day",
            _ => "working day",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Number} {unit}{(Number == 1 ? "" : "s")}");
    }
}
