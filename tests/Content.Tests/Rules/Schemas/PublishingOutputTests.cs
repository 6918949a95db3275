using System.Text.Json.Nodes;
using FluentAssertions;
using SendWorkflows.Host.Commands;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.Publishing;
using Xunit;

namespace SendWorkflows.Content.Tests.Rules.Schemas;

public class PublishingOutputTests
{
    private static readonly string Hash = new('a', 64);

    private static readonly Trial Trial = new(
        new(2026, 11, 16), new(2027, 1, 4), ["A number differs."], new(40, 0, 1, [new("value-untried", "warning", "a.json:1:1", "No case.", null)]), new(4, 3, ["Ben: was expected to be met."]),
        new WhatIfReport(
            40, [new("LowAttendance", "gains", "look-into-attendance", null, null, null, [new("threshold", "Percent", "90", "95", null)], [new("school", "100001", null)])],
            new Dictionary<string, WhatIfReport.NowAndDraft> { ["look-into-attendance"] = new(10, 20) }, new Dictionary<string, WhatIfReport.NowAndDraft> { ["senco"] = new(2.5m, 5m) },
            [new("look-into-attendance", 0, 100, 500, false)]));

    [Fact]
    public void What_publishing_prints_fits_its_schemas()
    {
        var entries = new[]
        {
            new HistoryEntry(1, "2026.1", Hash, new(2026, 9, 1), DateTime.UnixEpoch, null, null, null),
            new HistoryEntry(2, "2026.2", Hash, new(2027, 1, 4), DateTime.UnixEpoch, Proposal(ProposalState.Published), "Ann", "Ben"),
            new HistoryEntry(null, "2026.3", Hash, new(2027, 1, 4), DateTime.UnixEpoch, Proposal(ProposalState.SentBack), "Ann", "Ben"),
        };
        var printed = entries.Select(RulesHistoryOutput.Json).Append(RulesHistoryOutput.Json(Trial)).Select(text => new SchemaCheck("rules-publish.schema.json", text, JsonNode.Parse(text)))
            .Append(new SchemaCheck("rules-history.schema.json", "history", JsonNode.Parse(RulesHistoryOutput.Json("a-set", entries[..2], entries[2..], 1))));

        Ajv.Validate([.. printed]).SelectMany(answer => answer.Errors.Select(error => $"{answer.Name}: {error}")).Should().BeEmpty();
    }

    private static Proposal Proposal(ProposalState state) =>
        new() { Id = Guid.CreateVersion7(), RuleSet = "a-set", Reason = "Why.", Trial = Trial.Write(), State = state, DecisionReason = state == ProposalState.SentBack ? "Later." : null };
}
