using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>serve [--demo]</c>: starts the service.</summary>
public static class ServeCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "serve";

    public static Command Create()
    {
        var demo = new Option<bool>("--demo") { Description = "Serve a demonstration authority from its own database, with a movable clock." };
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var command = new Command(Name, "Starts the service.") { demo, urls };
        command.SetAction((parsed, cancellation) => Serving.Service.RunAsync(
            new Serving.ServiceOptions(parsed.GetValue(demo), parsed.GetValue(urls)!), parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }
}
