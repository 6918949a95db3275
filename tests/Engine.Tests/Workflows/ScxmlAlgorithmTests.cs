using System.Text.RegularExpressions;
using FluentAssertions;
using SendWorkflows.Engine.Tests.Calendars;
using Xunit;

namespace SendWorkflows.Engine.Tests.Workflows;

/// <summary>Whoever knows the SCXML algorithm finds each of its functions here, beside a link to the W3C's text.</summary>
public partial class ScxmlAlgorithmTests
{
    public static TheoryData<string> Functions =>
    [
        "interpret", "mainEventLoop", "exitInterpreter", "selectEventlessTransitions", "selectTransitions", "removeConflictingTransitions", "microstep", "exitStates",
        "computeExitSet", "enterStates", "computeEntrySet", "addDescendantStatesToEnter", "addAncestorStatesToEnter", "isInFinalState", "getTransitionDomain", "findLCCA",
        "getEffectiveTargetStates", "getProperAncestors", "isDescendant",
    ];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Each_function_of_the_algorithm_has_its_place_and_its_link(string name) => Links().Should().Contain(name);

    private static List<string> Links() => [.. Directory.GetFiles(Path.Combine(Repository.Folder, "src", "Engine", "Workflows"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(file => Link().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))];

    [GeneratedRegex(@"<see href=""https://www\.w3\.org/TR/scxml/#\w+"">SCXML (\w+)</see>")]
    private static partial Regex Link();
}
