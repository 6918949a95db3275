using SendWorkflows.Engine.Rules;

namespace SendWorkflows.Host.Suggestions;

/// <summary>The life of a suggestion as a table: from where it stands and what the rule now says to what becomes of it. It never decides anything.</summary>
public static class SuggestionLife
{
    /// <summary>What becomes of a suggestion.</summary>
    /// <param name="state">Where it stands; <c>null</c> if there is none yet.</param>
    /// <param name="outcome">What the rule now says.</param>
    /// <param name="back">What could bring back one that a person has decided on.</param>
    public static SuggestionChange Next(SuggestionState? state, Outcome outcome, GroundsToReturn back) => (state, outcome) switch
    {
        (null or SuggestionState.Withdrawn, Outcome.Met) => SuggestionChange.Open,
        (null or SuggestionState.Withdrawn, _) => SuggestionChange.None,

        (SuggestionState.Open, Outcome.Met) => SuggestionChange.Refresh,
        (SuggestionState.Open, Outcome.NotMet) => SuggestionChange.Withdraw,
        (SuggestionState.Open, _) => SuggestionChange.Doubt,

        (SuggestionState.Deferred, Outcome.NotMet) => SuggestionChange.Withdraw,
        (SuggestionState.Deferred, _) => back.DeferralEnded ? SuggestionChange.Open : SuggestionChange.None,

        (_, Outcome.NotMet) => SuggestionChange.NoteLeft,
        (SuggestionState.Accepted, Outcome.Met) => back.LeftMet ? SuggestionChange.Open : SuggestionChange.None,
        (SuggestionState.SetAside, Outcome.Met) => back.LeftMet || back.MeaningChanged || back.MaterialChange ? SuggestionChange.Open : SuggestionChange.None,
        _ => SuggestionChange.None,
    };
}
