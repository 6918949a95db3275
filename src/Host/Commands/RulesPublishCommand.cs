using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules publish DIR --effective-from D --author EMAIL --reason TEXT</c>: proposes a folder for a colleague to approve.</summary>
public static class RulesPublishCommand
{
    public static Command Create()
    {
        var folder = RulesOptions.Folder();
        var from = RulesOptions.Day("--effective-from", "The first day it is in force, today or later.", required: true);
        var author = RulesOptions.Person("--author", "the person who proposes it");
        var reason = RulesOptions.Reason("Why, for the colleague who decides.");
        var catalogue = RulesOptions.FactsCatalogue();
        var demo = RulesOptions.Demo();
        var format = RulesOptions.Format("text", "json");
        var command = new Command("publish", "Checks a rule set, tries its cases, says what would change for pupils, and asks for a colleague's approval.")
        {
            folder, from, author, reason, catalogue, demo, format,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var publish = new RulesPublish(
                parsed.GetValue(folder)!, parsed.GetValue(catalogue), parsed.GetValue(from), parsed.GetValue(author)!, parsed.GetValue(reason)!, parsed.GetValue(format) == "json");
            return CommandScope.RunAsync(parsed.GetValue(demo), error, services => publish.RunAsync(services, output, error, cancellation), cancellation);
        });
        return command;
    }
}
