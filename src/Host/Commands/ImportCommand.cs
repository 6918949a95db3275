using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>import FILE [--school URN] [--demo]</c>: brings in a transfer file or CSV.</summary>
public static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A Common Transfer File (.xml), or text with one row a pupil (.csv)." };
        var school = new Option<string?>("--school") { Description = "The school's URN. Needed when there are several schools." };
        var demo = new Option<bool>("--demo") { Description = "Into the demonstration's database." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("import", "Brings in a school's pupils and facts.") { file, school, demo, format };
        command.SetAction((parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (File.Exists(parsed.GetValue(file)!))
            {
                var work = new ImportWork(parsed.GetValue(file)!, parsed.GetValue(school), parsed.GetValue(format) == "json");
                return CommandScope.RunAsync(parsed.GetValue(demo), error, services => work.RunAsync(services, output, error, cancellation), cancellation);
            }

            error.WriteLine($"There is no file \"{parsed.GetValue(file)}\".");
            return Task.FromResult(ExitCode.Misuse);
        });
        return command;
    }
}
