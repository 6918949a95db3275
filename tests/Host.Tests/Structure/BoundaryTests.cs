using System.Text.RegularExpressions;
using FluentAssertions;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Structure;

public class BoundaryTests
{
    // What each noun folder may call. Access, Audit and Data may be called by any; the doors may call every one.
    private static readonly Dictionary<string, string[]> MayCall = new()
    {
        ["Access"] = ["Audit", "Data", "Pupils"],
        ["Audit"] = ["Access", "Data"],
    };

    [Fact]
    public void Engine_depends_on_the_runtime_and_nothing_else() =>
        typeof(Diagnostic).Assembly.GetReferencedAssemblies().Select(a => a.Name).Should().OnlyContain(name => name!.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void One_class_writes_decisions() =>
        FilesWith(@"new Decision\b").Should().ContainSingle().Which.Should().StartWith("src/Host/Suggestions/");

    [Fact]
    public void One_class_calls_transition() =>
        FilesWith(@"\bTransition\.(Start|Next)\(").Should().OnlyContain(path => path.StartsWith("src/Host/Workflows/", StringComparison.Ordinal) || path.StartsWith("src/Host/Commands/", StringComparison.Ordinal));

    [Fact]
    public void Pages_leave_writing_to_the_noun_folders() =>
        FilesWith(@"\.(SaveChanges|SaveChangesAsync|ExecuteUpdateAsync|ExecuteDeleteAsync)\(").Should().NotContain(path => path.StartsWith("src/Host/Pages/", StringComparison.Ordinal));

    [Fact]
    public void Drafts_are_read_by_their_forms_alone() =>
        FilesWith(@"\bHost\.Drafts\b|\bSet<Draft>|\.Drafts\.(Where|AsNoTracking|Single|First|Any|Include|To)").Should().OnlyContain(path =>
            path.StartsWith("src/Host/Drafts/", StringComparison.Ordinal) || path.StartsWith("src/Host/Pages/Drafts/", StringComparison.Ordinal)
            || path == "src/Host/Data/AppDb.cs" || path == "src/Host/Serving/ServiceParts.cs");

    [Fact]
    public void Access_and_audit_call_none_of_the_noun_folders()
    {
        foreach (var (folder, allowed) in MayCall)
        {
            var calls = Sources.Below($"src/Host/{folder}")
                .SelectMany(file => Regex.Matches(file.Text, @"using SendWorkflows\.Host\.(\w+)").Select(found => found.Groups[1].Value));
            calls.Distinct().Where(called => called != folder).Should().BeSubsetOf(allowed, "{0} is called by all and calls none", folder);
        }
    }

    [Fact]
    public void Nouns_never_call_a_door()
    {
        var doors = new[] { "Pages", "Api", "Commands" };
        var callers = Sources.Below("src/Host")
            .Where(file => !doors.Concat(["Serving", "Program.cs"]).Any(door => file.Path.StartsWith($"src/Host/{door}", StringComparison.Ordinal)))
            .Where(file => doors.Any(door => file.Text.Contains($"using SendWorkflows.Host.{door}", StringComparison.Ordinal)))
            .Select(file => file.Path);

        callers.Should().BeEmpty();
    }

    private static IEnumerable<string> FilesWith(string pattern) =>
        Sources.Below("src/Host").Where(file => Regex.IsMatch(file.Text, pattern)).Select(file => file.Path);
}
