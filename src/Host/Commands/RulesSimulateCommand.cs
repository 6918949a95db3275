using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules simulate BASE DRAFT --facts FILE</c> or <c>--database</c>: what would change for pupils if a draft came into force.</summary>
public static class RulesSimulateCommand
{
    private const string School = "school";
    private const string AuthorityView = "authority";

    public static Command Create()
    {
        var current = new Argument<string>("BASE") { Description = "The folder of the rule set in force." };
        var draft = new Argument<string>("DRAFT") { Description = "The folder of the draft." };
        var facts = RulesOptions.Facts(required: false);
        var database = new Option<bool>("--database") { Description = "Ask about the pupils of the service's database, each by the calendar of the school; counts only." };
        var demo = RulesOptions.Demo();
        var signs = new Option<string?>("--operator") { Description = "With --database: the e-mail address of an administrator of the whole service, who is recorded as asking." };
        var authority = new Option<string?>("--authority") { Description = "With --database: only the schools of the authority with this DfE code." };
        var asOf = RulesOptions.AsOf();
        var calendar = RulesOptions.Calendar();
        var bankHolidays = RulesOptions.BankHolidays();
        var catalogue = RulesOptions.FactsCatalogue();
        var allowDerived = RulesOptions.AllowDerived();
        var format = RulesOptions.Format("text", "json");
        var view = new Option<string?>("--view") { Description = "school (for a file) names pupils; authority gives counts only, small numbers hidden." };
        view.AcceptOnlyFromAmong(School, AuthorityView);
        var command = new Command("simulate", "Says what would change for pupils if a draft came into force.")
        {
            current, draft, facts, database, demo, signs, authority, asOf, calendar, bankHolidays, catalogue, allowDerived, view, format,
        };
        command.Validators.Add(given =>
        {
            void Refuse(bool isWrong, string message)
            {
                if (isWrong)
                    given.AddError(message);
            }

            bool Has(Option option) => given.GetResult(option) is { Implicit: false };
            Refuse(Has(facts) == given.GetValue(database), "Say whose facts are meant with either --facts or --database.");
            if (given.GetValue(database))
            {
                Refuse(!Has(signs), "Say with --operator which administrator asks: what is read from the database is recorded.");
                Refuse(given.GetValue(view) == School, "A database holds pupils of many schools, so it answers in counts only: leave out --view school.");
                Refuse(Has(calendar) || Has(bankHolidays) || Has(allowDerived), "--calendar, --bank-holidays and --allow-derived are for --facts: in the database each school has its own calendar.");
            }
            else
            {
                Refuse(Has(demo) || Has(signs) || Has(authority), "--demo, --operator and --authority are for --database.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var json = parsed.GetValue(format) == "json";
            if (parsed.GetValue(database))
            {
                var whatIf = new RulesSimulateDatabase(
                    parsed.GetValue(current)!, parsed.GetValue(draft)!, parsed.GetValue(catalogue), parsed.GetResult(asOf) is { Implicit: false } ? parsed.GetValue(asOf) : null,
                    parsed.GetValue(signs)!, parsed.GetValue(authority), json);
                return CommandScope.RunAsync(parsed.GetValue(demo), error, services => whatIf.RunAsync(services, output, error, cancellation), cancellation);
            }

            var days = new RulesCalendar(parsed.GetValue(calendar), parsed.GetValue(bankHolidays) ?? []);
            var pupils = new RulesPupils(parsed.GetValue(facts)!, days, parsed.GetValue(allowDerived));
            RulesPolicy Policy(Argument<string> folder) => new(parsed.GetValue(folder)!, parsed.GetValue(catalogue), parsed.GetValue(asOf));
            return Task.FromResult(new RulesSimulate(Policy(current), Policy(draft), pupils, parsed.GetValue(view) == AuthorityView, json).Run(output, error));
        });
        return command;
    }
}
