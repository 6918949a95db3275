using System.Security.Cryptography;
using System.Text;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Ladders;

namespace SendWorkflows.Host.RuleSets;

/// <summary>What loading a rule set's files gave.</summary>
/// <param name="Policy">The policy, or <c>null</c> if its files cannot be used.</param>
/// <param name="Diagnostics">What was wrong; empty when all is well.</param>
internal sealed record PolicyLoading(LoadedPolicy? Policy, IReadOnlyList<Diagnostic> Diagnostics)
{
    internal static PolicyLoading Load(RuleSetFiles files, DateOnly day)
    {
        _ = day;
        var ladder = files.Folders.Select(f => f["ladder.json"]).LastOrDefault(f => f is not null);
        var reading = ladder is null ? null : LadderReader.Read(ladder);
        var manifest = JsonReader.Read(files.Folders[^1]["ruleset.json"]!);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', files.Folders.SelectMany(f => f.Files).Append(files.FactsCatalogue).Select(f => f.Path + "\n" + f.Text)))));
        return new PolicyLoading(
            new LoadedPolicy(manifest.Root?["version"]?.Text ?? "", hash, reading?.Ladder), [.. reading?.Diagnostics ?? [], .. manifest.Diagnostics]);
    }
}
