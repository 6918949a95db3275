using System.Text.Json;
using FluentAssertions;
using SendWorkflows.Host.Commands;
using SendWorkflows.Host.Tests.Imports;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Commands;

public class ImportWorkTests
{
    private static readonly string Ctf = Path.Combine(AppContext.BaseDirectory, "Imports", "Files", "ctf-25.xml");

    [Fact]
    public async Task A_file_whose_rows_are_all_taken_exits_0_and_programs_read_the_counts()
    {
        await using var school = await Importing.StartAsync();

        var (exit, output, error) = await RunAsync(school, new ImportWork(Ctf, "100001", asJson: true));

        (exit, error).Should().Be((ExitCode.Fine, ""));
        var answer = JsonDocument.Parse(output).RootElement;
        (answer.GetProperty("rows").GetInt32(), answer.GetProperty("applied").GetInt32(), answer.GetProperty("unchanged").GetInt32()).Should().Be((3, 3, 0));
        answer.GetProperty("rejected").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_rejected_row_exits_1_with_its_row_code_and_message()
    {
        await using var school = await Importing.StartAsync();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "UPN,Surname,Forename,DOB\nA801200005001,Ravensdale,Izzy,2018-03-09\n");

        var (exit, output, _) = await RunAsync(school, new ImportWork(file, null, asJson: true));
        File.Delete(file);

        exit.Should().Be(ExitCode.No);
        var rejected = JsonDocument.Parse(output).RootElement.GetProperty("rejected")[0];
        (rejected.GetProperty("row").GetInt32(), rejected.GetProperty("code").GetString()).Should().Be((2, "upn-check-letter"));
        rejected.GetProperty("message").GetString().Should().Contain("its other characters give B");
    }

    [Fact]
    public async Task People_read_the_counts_and_then_each_problem_on_a_line()
    {
        await using var school = await Importing.StartAsync();

        var (_, output, _) = await RunAsync(school, new ImportWork(Ctf, null, asJson: false));

        output.Should().Be("Willow Primary: 3 rows, 3 applied, 0 unchanged, 0 rejected." + Environment.NewLine);
    }

    [Fact]
    public async Task With_several_schools_the_command_asks_which()
    {
        await using var school = await Importing.StartAsync();
        await school.Service.SchoolAsync("Beech Primary", "100002");

        var (exit, _, error) = await RunAsync(school, new ImportWork(Ctf, null, asJson: true));

        (exit, error.Trim()).Should().Be((ExitCode.Misuse, "There are several schools. Say which is meant with --school and its URN."));
    }

    [Fact]
    public async Task A_school_that_is_not_here_is_misuse()
    {
        await using var school = await Importing.StartAsync();

        var (exit, _, error) = await RunAsync(school, new ImportWork(Ctf, "999999", asJson: true));

        (exit, error.Trim()).Should().Be((ExitCode.Misuse, "No school has the URN \"999999\"."));
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(Importing school, ImportWork work)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await school.Service.DoAsync(services => work.RunAsync(services, output, error, CancellationToken.None));
        return (exit, output.ToString(), error.ToString());
    }
}
