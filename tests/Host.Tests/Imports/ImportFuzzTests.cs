using System.Text;
using SendWorkflows.Engine.Tests.Fuzzing;
using SendWorkflows.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SendWorkflows.Host.Tests.Imports;

/// <summary>Brings in spoilt files, one after another, into a school that keeps what was right in each.</summary>
public class ImportFuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Files = ["pupils.csv", "ctf-25.xml", "ctf-24.xml"];

    // One is read, compared with the pupils of the school and written: it takes as long as thirty that are only read.
    private static readonly int Inputs = Math.Max(300, Fuzz.Inputs / 30);

    [SkippableTheory, EachDatabase]
    public async Task A_spoilt_file_is_refused_with_a_problem_or_brought_in(DatabaseKind kind)
    {
        await using var school = await Importing.StartAsync(kind);
        var spoiling = new Spoiling(Fuzz.Seed);
        await new Fuzz(output, Inputs).RunAsync(
            number =>
            {
                var name = Files[number % Files.Length];
                var spoilt = spoiling.Spoil(Importing.File(name));
                return (spoilt, (name, spoilt));
            },
            async file =>
            {
                var import = (await school.ImportAsync(Encoding.UTF8.GetBytes(file.spoilt), file.name)).Import;
                return import.Problems is [var problem, ..] ? problem.Code : Fuzz.Works;
            });
    }
}
