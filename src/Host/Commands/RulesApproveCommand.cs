using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules approve ID --approver EMAIL</c>: a colleague approves a change, and it is published.</summary>
public static class RulesApproveCommand
{
    public static Command Create()
    {
        var id = new Argument<Guid>("ID") { Description = "The change's id, as \"rules publish\" and \"rules history\" print it." };
        var approver = RulesOptions.Person("--approver", "the colleague who approves, who is not the author");
        var demo = RulesOptions.Demo();
        var format = RulesOptions.Format("text", "json");
        var command = new Command("approve", "Approves a colleague's change, so that it comes into force on its day.") { id, approver, demo, format };
        command.SetAction((parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var decide = new RulesDecide(parsed.GetValue(id), parsed.GetValue(approver)!, null, parsed.GetValue(format) == "json");
            return CommandScope.RunAsync(parsed.GetValue(demo), error, services => decide.RunAsync(services, output, error, cancellation), cancellation);
        });
        return command;
    }
}
