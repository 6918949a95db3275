using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.Publishing;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Publishing;

public class PublishingTests
{
    private const string Set = PublishingSetting.Set;

    [SkippableTheory, EachDatabase]
    public async Task A_change_is_in_force_from_its_day_on_and_an_earlier_day_is_replayed_by_the_earlier_version(DatabaseKind kind)
    {
        await using var setting = await PublishingSetting.MakeAsync(kind);
        var delivered = (await setting.Policies.OfAsync(Set)).Version!.Id;

        await setting.PublishAsync(PublishingSetting.Answers());

        (await setting.ValueInForceAsync()).Should().Be(90);
        (await setting.Policies.OfAsync(Set)).Version!.Id.Should().Be(delivered);
        (await SuggestedAsync(setting)).Should().Be(0);
        setting.MoveTo(PublishingSetting.January);
        (await setting.ValueInForceAsync()).Should().Be(95);
        (await SuggestedAsync(setting)).Should().Be(12);
        var before = await setting.Policies.OnAsync(Set, PublishingSetting.Today);
        (before!.Version!.Id, before.Policy!.Thresholds[PublishingSetting.Number].On(PublishingSetting.Today)!.Value).Should().Be((delivered, 90m));
    }

    [SkippableTheory, EachDatabase]
    public async Task The_history_names_people_day_content_change_and_what_if_of_every_version(DatabaseKind kind)
    {
        await using var setting = await PublishingSetting.MakeAsync(kind);
        await setting.PublishAsync(PublishingSetting.Answers());

        var history = await setting.HistoryAsync();

        history.Select(entry => (entry.Number, entry.Version)).Should().Equal((2, "2026.2"), (1, "2026.1"));
        var (newest, first) = (history[0], history[1]);
        (newest.Author, newest.Approver, newest.EffectiveFrom).Should().Be(("The policy-editor", "The policy-editor", PublishingSetting.January));
        newest.ContentHash.Should().NotBe(first.ContentHash).And.HaveLength(64);
        newest.Trial!.Changes.Should().ContainSingle().Which.Should().Be("AttendanceConcernPercent is 95 percent from 2027-01-04 instead of 90 percent (Attendance strategy 2027).");
        newest.Trial.WhatIf!.Moves.Should().ContainSingle().Which.Pupils.Should().Be(12);
        (first.Proposal, first.Author, first.EffectiveFrom).Should().Be((null, null, new DateOnly(2026, 9, 1)));
    }

    [SkippableTheory, EachDatabase]
    public async Task Each_step_is_audited_in_the_name_of_who_took_it(DatabaseKind kind)
    {
        await using var setting = await PublishingSetting.MakeAsync(kind);

        var id = await setting.PublishAsync(PublishingSetting.Answers());

        var entries = await setting.Service.DoAsync(s => s.GetRequiredService<AppDb>().AuditEntries.Where(e => e.SubjectId == id.ToString()).OrderBy(e => e.Id).ToListAsync());
        entries.Select(e => (e.Action, e.UserId)).Should().Equal(
            ("policy-change-drafted", setting.Author.Id), ("policy-change-proposed", setting.Author.Id), ("policy-published", setting.Colleague.Id));
    }

    [SkippableTheory, EachDatabase]
    public async Task Going_back_is_a_new_version_with_the_earlier_content_that_a_colleague_approves_too(DatabaseKind kind)
    {
        await using var setting = await PublishingSetting.MakeAsync(kind);
        await setting.PublishAsync(PublishingSetting.Answers(from: PublishingSetting.Today));
        (await setting.ValueInForceAsync()).Should().Be(95);

        var back = await setting.AsAsync<ProposeChange, Proposed>(setting.Author, propose => propose.EarlierAsync(Set, 1, null, "Too many pupils were named at once.", default));
        (await setting.ValueInForceAsync()).Should().Be(95);
        await setting.ApprovedAsync(back.Id!.Value);

        (await setting.ValueInForceAsync()).Should().Be(90);
        var history = await setting.HistoryAsync();
        history.Select(entry => entry.Number).Should().Equal(3, 2, 1);
        history[0].ContentHash.Should().Be(history[2].ContentHash);
        history[0].Proposal!.GoesBackTo.Should().Be(1);
    }

    [Fact]
    public async Task Nobody_approves_their_own_change_and_nobody_from_elsewhere_proposes_or_decides()
    {
        await using var setting = await PublishingSetting.MakeAsync();
        await setting.Service.AuthorityAsync("206", "england");
        var stranger = await setting.Service.PersonAsync(Roles.PolicyEditor, authority: "206");
        var id = (await setting.ProposeAsync()).Id!.Value;
        await setting.DecideAsync(setting.Author, decide => decide.AskAsync(id, default));

        (await setting.DecideAsync(setting.Author, decide => decide.ApproveAsync(id, default))).Should().StartWith("You wrote this change");
        (await setting.DecideAsync(stranger, decide => decide.ApproveAsync(id, default))).Should().StartWith("There is no such change");
        (await setting.AsAsync<ProposeChange, Proposed>(stranger, propose => propose.ThresholdAsync(Set, PublishingSetting.Answers(), default)))
            .Problems.Should().ContainSingle().Which.Problem.Should().StartWith("You may not change this rule set");
        (await setting.HistoryAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_rule_set_that_two_authorities_share_is_changed_only_by_who_edits_for_both()
    {
        await using var setting = await PublishingSetting.MakeAsync();
        await setting.Service.AuthorityAsync("206");

        (await setting.ProposeAsync()).Problems.Should().ContainSingle().Which.Problem.Should().StartWith("You may not change this rule set");
    }

    [SkippableTheory, EachDatabase]
    public async Task What_is_sent_back_keeps_the_reason_and_changes_nothing(DatabaseKind kind)
    {
        await using var setting = await PublishingSetting.MakeAsync(kind);
        var id = (await setting.ProposeAsync()).Id!.Value;
        await setting.DecideAsync(setting.Author, decide => decide.AskAsync(id, default));

        (await setting.DecideAsync(setting.Colleague, decide => decide.SendBackAsync(id, " ", default))).Should().StartWith("Say why");
        (await setting.DecideAsync(setting.Colleague, decide => decide.SendBackAsync(id, "After the consultation, please.", default))).Should().BeNull();

        var entry = await setting.Service.DoAsync(s => s.GetRequiredService<RuleSetHistory>().ProposalAsync(id, default));
        (entry!.Proposal!.State, entry.Proposal.DecisionReason, entry.Number).Should().Be((ProposalState.SentBack, "After the consultation, please.", null));
        (await setting.DecideAsync(setting.Colleague, decide => decide.ApproveAsync(id, default))).Should().Be("This change does not wait for a decision.");
    }

    [Fact]
    public async Task A_broken_bound_stops_the_change_and_says_what_to_do()
    {
        await using var setting = await PublishingSetting.MakeAsync(mostConcerns: 300);

        var proposed = await setting.ProposeAsync();

        proposed.Trial!.Stops.Should().ContainSingle().Which.Should().StartWith("\"look-into-attendance\" would be suggested for about 833.3 of each 1,000 pupils; the rule set expects 0 to 300.");
        (await setting.DecideAsync(setting.Author, decide => decide.AskAsync(proposed.Id!.Value, default))).Should().Be(proposed.Trial.Stops[0]);
    }

    [Fact]
    public async Task A_failing_case_stops_the_change_and_is_named()
    {
        await using var setting = await PublishingSetting.MakeAsync();

        // Tamsin's case says that thirteen weeks are not too long, on a day after the new value begins.
        var proposed = await setting.ProposeAsync(new("LongestCycleWeeks", "12", "2026-11-16", "A decision", null, null, "Shorter cycles."));

        proposed.Trial!.Cases.Failures.Should().Contain(failure => failure.StartsWith("Tamsin's cycle is planned for thirteen weeks"));
        proposed.Trial.Stops.Should().ContainSingle().Which.Should().Contain("cases fail. Decide for each whether the change is wrong or the case no longer says what is wanted");
    }

    [Theory]
    [InlineData("80", "The value must be from 90 to 100")]
    [InlineData("92.3", "The value goes in steps of 0.5.")]
    [InlineData("90", "That is its value already.")]
    [InlineData("many", "Enter the new value as a number")]
    public async Task A_value_outside_what_its_declaration_allows_is_refused_in_words(string value, string message)
    {
        await using var setting = await PublishingSetting.MakeAsync();

        var proposed = await setting.ProposeAsync(PublishingSetting.Answers(value));

        proposed.Id.Should().BeNull();
        proposed.Problems.Should().ContainSingle().Which.Problem.Should().StartWith(message);
    }

    [Fact]
    public async Task A_value_that_gives_less_support_than_the_layer_below_is_refused()
    {
        await using var setting = await PublishingSetting.MakeAsync();

        var proposed = await setting.ProposeAsync(new("WeeksBetweenReviews", "17", "2026-12-01", "A decision", null, null, "Fewer reviews."));

        proposed.Problems.Should().ContainSingle().Which.Problem.Should().Contain("means less support than the 16 set by \"england\"");
    }

    [SkippableTheory, EachDatabase]
    public async Task Of_two_changes_to_one_version_the_second_must_be_made_again(DatabaseKind kind)
    {
        await using var setting = await PublishingSetting.MakeAsync(kind);
        var first = (await setting.ProposeAsync(PublishingSetting.Answers("95"))).Id!.Value;
        var second = (await setting.ProposeAsync(PublishingSetting.Answers("96"))).Id!.Value;
        await setting.DecideAsync(setting.Author, decide => decide.AskAsync(second, default));
        await setting.ApprovedAsync(first);

        var refused = await setting.DecideAsync(setting.Colleague, decide => decide.ApproveAsync(second, default));

        refused.Should().StartWith("Version 2 has been published since this change was compared with version 1.");
        (await setting.HistoryAsync()).Should().HaveCount(2);
    }

    [SkippableTheory, EachDatabase]
    public async Task An_approval_after_the_day_counts_from_the_approval(DatabaseKind kind)
    {
        await using var setting = await PublishingSetting.MakeAsync(kind);
        var id = (await setting.ProposeAsync(PublishingSetting.Answers(from: new(2026, 11, 18)))).Id!.Value;
        setting.MoveTo(new(2026, 11, 20));

        await setting.ApprovedAsync(id);

        (await setting.HistoryAsync())[0].EffectiveFrom.Should().Be(new DateOnly(2026, 11, 20));
        (await setting.Policies.OnAsync(Set, new(2026, 11, 19)))!.Publication!.Number.Should().Be(1);
    }

    [SkippableTheory, EachDatabase]
    public async Task Every_node_uses_what_was_published_from_the_database_and_files_change_nothing_any_more(DatabaseKind kind)
    {
        await using var setting = await PublishingSetting.MakeAsync(kind);
        using var other = ActivatorUtilities.CreateInstance<PoliciesInForce>(setting.Service.App.Services);
        await other.OfAsync(Set);
        await setting.PublishAsync(PublishingSetting.Answers(from: PublishingSetting.Today));
        setting.Folder.Write("rules/england/attendance.rules.json", "[ { \"WorkflowName\": ");

        var there = await other.OfAsync(Set);

        (there.Publication!.Number, there.Policy!.Thresholds[PublishingSetting.Number].On(PublishingSetting.Today)!.Value, there.IsHeldBack).Should().Be((2, 95m, false));
    }

    private static async Task<int> SuggestedAsync(PublishingSetting setting)
    {
        await setting.Service.App.Services.GetRequiredService<EvaluatePupils>().DueAsync();
        return await setting.Service.DoAsync(s => s.GetRequiredService<AppDb>().Suggestions.CountAsync(one => one.Event == "look-into-attendance"));
    }
}
