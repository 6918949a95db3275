using FluentAssertions;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Host.Suggestions;
using Xunit;
using static SendWorkflows.Engine.Rules.Outcome;
using static SendWorkflows.Host.Suggestions.SuggestionChange;

namespace SendWorkflows.Host.Tests.Suggestions;

public class SuggestionLifeTests
{
    private static readonly GroundsToReturn None = default;

    private static readonly GroundsToReturn Left = new(LeftMet: true);

    private static readonly GroundsToReturn Meaning = new(MeaningChanged: true);

    private static readonly GroundsToReturn Material = new(MaterialChange: true);

    private static readonly GroundsToReturn Ended = new(DeferralEnded: true);

    public static TheoryData<string, SuggestionState?, Outcome, GroundsToReturn, SuggestionChange> Table() => new()
    {
        { "a rule met for the first time opens one", null, Met, None, Open },
        { "a rule not met opens none", null, NotMet, None, SuggestionChange.None },
        { "not known opens none", null, Unknown, None, SuggestionChange.None },
        { "a failure opens none", null, Failed, None, SuggestionChange.None },

        { "an open one whose rule is met is refreshed", SuggestionState.Open, Met, None, Refresh },
        { "an open one whose rule is not met is withdrawn", SuggestionState.Open, NotMet, None, Withdraw },
        { "an open one stays, unconfirmed, when it is not known", SuggestionState.Open, Unknown, None, Doubt },
        { "an open one stays, unconfirmed, when the rule fails", SuggestionState.Open, Failed, None, Doubt },

        { "one withdrawn returns when it is met again", SuggestionState.Withdrawn, Met, None, Open },
        { "one withdrawn stays away while not met", SuggestionState.Withdrawn, NotMet, None, SuggestionChange.None },
        { "one withdrawn stays away while not known", SuggestionState.Withdrawn, Unknown, None, SuggestionChange.None },

        { "one set aside does not return tomorrow", SuggestionState.SetAside, Met, None, SuggestionChange.None },
        { "one set aside notes that it left", SuggestionState.SetAside, NotMet, None, NoteLeft },
        { "one set aside returns when it left and came back", SuggestionState.SetAside, Met, Left, Open },
        { "one set aside returns when a material fact moved", SuggestionState.SetAside, Met, Material, Open },
        { "one set aside returns when the rule means something else", SuggestionState.SetAside, Met, Meaning, Open },
        { "one set aside does not return on what is not known", SuggestionState.SetAside, Unknown, Left, SuggestionChange.None },
        { "one set aside does not return on a failure", SuggestionState.SetAside, Failed, Material, SuggestionChange.None },

        { "one accepted does not return while it is met", SuggestionState.Accepted, Met, None, SuggestionChange.None },
        { "one accepted does not return for a fact that moved", SuggestionState.Accepted, Met, Material, SuggestionChange.None },
        { "one accepted notes that it left", SuggestionState.Accepted, NotMet, None, NoteLeft },
        { "one accepted returns when it left and came back", SuggestionState.Accepted, Met, Left, Open },

        { "one deferred waits for its day", SuggestionState.Deferred, Met, Material, SuggestionChange.None },
        { "one deferred returns on its day", SuggestionState.Deferred, Met, Ended, Open },
        { "one deferred returns on its day though not known", SuggestionState.Deferred, Unknown, Ended, Open },
        { "one deferred waits though not known", SuggestionState.Deferred, Unknown, None, SuggestionChange.None },
        { "one deferred is withdrawn when it is not met", SuggestionState.Deferred, NotMet, None, Withdraw },
        { "one deferred is withdrawn on its day when it is not met", SuggestionState.Deferred, NotMet, Ended, Withdraw },
    };

    [Theory, MemberData(nameof(Table))]
    public void What_becomes_of_a_suggestion(string why, SuggestionState? state, Outcome outcome, GroundsToReturn back, SuggestionChange expected) =>
        SuggestionLife.Next(state, outcome, back).Should().Be(expected, why);
}
