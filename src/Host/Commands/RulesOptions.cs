using System.CommandLine;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Commands;

/// <summary>The arguments and options that the verbs about rule sets share, spelled the same everywhere.</summary>
internal static class RulesOptions
{
    internal static Argument<string> Folder() => new("DIR") { Description = "The rule set's folder, such as rules/england." };

    internal static Option<string?> FactsCatalogue() =>
        new("--facts-catalogue") { Description = "A catalogue of facts to use in place of the facts.json beside the folder." };

    internal static Option<string> Facts(bool required = true) => new("--facts") { Description = "What is known about pupils, one JSON line for each.", Required = required };

    internal static Option<string?> Calendar() => new("--calendar") { Description = "The school's calendar, for facts counted in terms." };

    internal static Option<string[]> BankHolidays() =>
        new("--bank-holidays") { Description = "A list of bank holidays to read with the calendar; may be repeated." };

    internal static Option<bool> AllowDerived() => new("--allow-derived") { Description = "Believe derived facts that the file gives directly." };

    internal static Option<DateOnly> AsOf(bool required = false)
    {
        var option = Day("--as-of", "The day asked about, such as 2026-11-20" + (required ? "." : "; today if left out."), required);
        if (!required)
            option.DefaultValueFactory = _ => RealClock.Instance.Today();
        return option;
    }

    internal static Option<DateOnly> Day(string name, string description, bool required) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        Required = required,
        CustomParser = result =>
        {
            if (IsoDate.Parse(result.Tokens[0].Value) is { } day)
                return day;
            result.AddError($"{name} \"{result.Tokens[0].Value}\" is not a date. Write it as 2026-11-20.");
            return default;
        },
    };

    internal static Option<bool> Demo() => new("--demo") { Description = "The demonstration's database rather than the real one." };

    internal static Option<string> Person(string name, string who) => new(name) { Description = $"The e-mail address of the account of {who}; recorded as acting.", Required = true };

    internal static Option<string> Reason(string description) => new("--reason") { Description = description, Required = true };

    internal static Option<string> Format(params string[] allowed)
    {
        var option = new Option<string>("--format") { Description = $"{string.Join(" or ", allowed)}.", DefaultValueFactory = _ => allowed[0] };
        option.AcceptOnlyFromAmong(allowed);
        return option;
    }
}
