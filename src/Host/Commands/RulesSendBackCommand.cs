using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules send-back ID --approver EMAIL --reason TEXT</c>: a colleague does not approve a change.</summary>
public static class RulesSendBackCommand
{
    public static Command Create()
    {
        var id = new Argument<Guid>("ID") { Description = "The change's id, as \"rules publish\" and \"rules history\" print it." };
        var approver = RulesOptions.Person("--approver", "the colleague who decides, who is not the author");
        var reason = RulesOptions.Reason("Why, for the author.");
        var demo = RulesOptions.Demo();
        var format = RulesOptions.Format("text", "json");
        var command = new Command("send-back", "Sends a colleague's change back with a reason.") { id, approver, reason, demo, format };
        command.SetAction((parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var decide = new RulesDecide(parsed.GetValue(id), parsed.GetValue(approver)!, parsed.GetValue(reason)!, parsed.GetValue(format) == "json");
            return CommandScope.RunAsync(parsed.GetValue(demo), error, services => decide.RunAsync(services, output, error, cancellation), cancellation);
        });
        return command;
    }
}
