using SendWorkflows.Engine.Rules;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Suggestions;

/// <summary>Brings a pupil's suggestions into line with what the rules now say. Opens and withdraws; a person's decision is never touched.</summary>
internal sealed class ReconcileSuggestions(AppDb db, DateOnly today)
{
    private static readonly string[] Urgencies = ["urgent", "soon", "routine"];

    /// <summary>How many suggestions each kind of change befell.</summary>
    internal Dictionary<SuggestionChange, int> Counts { get; } = [];

    /// <summary>Applies every answer to the suggestions the pupil has. The caller saves.</summary>
    /// <param name="pupilId">The pupil.</param>
    /// <param name="answers">What the rules that suggest something say.</param>
    /// <param name="held">The pupil's suggestions of any state, tracked.</param>
    /// <param name="evidenceMayDiffer">Whether anything about the pupil or the policy changed since the evidence was stored.</param>
    internal void Apply(Guid pupilId, IEnumerable<RuleAnswer> answers, IEnumerable<Suggestion> held, bool evidenceMayDiffer)
    {
        var left = held.ToDictionary(s => (s.RuleId, s.Target, s.Area));
        foreach (var answer in answers)
        {
            left.Remove(answer.Identity, out var suggestion);
            Apply(pupilId, answer, suggestion, evidenceMayDiffer);
        }

        foreach (var orphan in left.Values)
            ApplyWithoutRule(orphan);
    }

    private void Apply(Guid pupilId, RuleAnswer answer, Suggestion? suggestion, bool evidenceMayDiffer)
    {
        var moved = suggestion is { State: SuggestionState.SetAside } && answer.Outcome.Outcome == Outcome.Met
            ? MaterialFacts.Moved(suggestion.Material, answer.Facts)
            : null;
        var grounds = suggestion is null ? default : new GroundsToReturn(
            suggestion.LeftMet, suggestion.Meaning != answer.Rule.MeaningHash, moved is not null, suggestion.DeferredUntil <= today);
        var change = SuggestionLife.Next(suggestion?.State, answer.Outcome.Outcome, grounds);
        switch (change)
        {
            case SuggestionChange.Open when suggestion is null:
                db.Suggestions.Add(New(pupilId, answer));
                break;
            case SuggestionChange.Open:
                Reopen(suggestion!, answer, grounds, moved);
                break;
            case SuggestionChange.Refresh when !evidenceMayDiffer && suggestion!.Confirmed && suggestion.RuleSetVersionId == answer.Policy.Version!.Id:
                return;
            case SuggestionChange.Refresh:
                Refresh(suggestion!, answer);
                break;
            case SuggestionChange.Doubt:
                Doubt(suggestion!, answer);
                break;
            default:
                Leave(suggestion, change);
                break;
        }

        Count(change);
    }

    // A rule that is gone says nothing any more, which is as good as not met.
    private void ApplyWithoutRule(Suggestion orphan)
    {
        var change = SuggestionLife.Next(orphan.State, Outcome.NotMet, default);
        Leave(orphan, change);
        Count(change);
    }

    private Suggestion New(Guid pupilId, RuleAnswer answer)
    {
        var suggestion = new Suggestion
        {
            Id = Guid.CreateVersion7(),
            PupilId = pupilId,
            RuleId = answer.Rule.Id,
            Event = answer.Found!.Event,
            Target = answer.Found.Target ?? "",
            Area = answer.Found.Area ?? "",
            Message = "",
            Source = "",
            Standing = "",
            Evidence = "",
            State = SuggestionState.Open,
            OpenedOn = today,
        };
        Fill(suggestion, answer);
        return suggestion;
    }

    private void Reopen(Suggestion suggestion, RuleAnswer answer, GroundsToReturn grounds, string? moved)
    {
        suggestion.BackBecause = suggestion.State switch
        {
            SuggestionState.Withdrawn => "",
            SuggestionState.Deferred => "The day it was put off to has come.",
            _ when moved is not null => $"Something that matters has changed. {moved}.",
            _ when grounds.LeftMet => "It had stopped applying and applies again.",
            _ => "The policy has changed what this rule means.",
        };
        suggestion.State = SuggestionState.Open;
        suggestion.OpenedOn = today;
        suggestion.DeferredUntil = null;
        suggestion.LeftMet = false;
        if (answer.Outcome.Outcome == Outcome.Met)
            Fill(suggestion, answer);
        else
            Doubt(suggestion, answer);
        suggestion.Revision++;
    }

    private static void Refresh(Suggestion suggestion, RuleAnswer answer)
    {
        var before = Read(suggestion, answer);
        Fill(suggestion, answer);
        if (before != Read(suggestion, answer))
            suggestion.Revision++;
    }

    /// <summary>What a person who has the suggestion before them goes by. What the passing of a day alone changes is no reason to refuse their answer.</summary>
    private static (string Message, string Meaning, bool Confirmed, string Recorded) Read(Suggestion suggestion, RuleAnswer answer) =>
        (suggestion.Message, suggestion.Meaning, suggestion.Confirmed, EvidenceFacts.Recorded(suggestion.Evidence, answer.Facts.Catalogue));

    private static void Doubt(Suggestion suggestion, RuleAnswer answer)
    {
        var missing = string.Join(',', answer.Outcome.Missing);
        if (!suggestion.Confirmed && suggestion.Missing == missing)
            return;
        suggestion.Confirmed = false;
        suggestion.Missing = missing;
        suggestion.Revision++;
    }

    private static void Leave(Suggestion? suggestion, SuggestionChange change)
    {
        if (change == SuggestionChange.Withdraw)
        {
            suggestion!.State = SuggestionState.Withdrawn;
            suggestion.DeferredUntil = null;
            suggestion.Revision++;
        }
        else if (change == SuggestionChange.NoteLeft)
        {
            suggestion!.LeftMet = true;
        }
    }

    private static void Fill(Suggestion suggestion, RuleAnswer answer)
    {
        var explanation = answer.Explain();
        var found = answer.Found!;
        suggestion.Message = found.Message;
        suggestion.Source = found.Source is { } source ? string.Join(", ", new[] { source.Title, source.Reference }.OfType<string>()) : "";
        suggestion.Standing = found.Standing.ToString().ToLowerInvariant();
        suggestion.Urgency = Array.IndexOf(Urgencies, found.Urgency) is var place and >= 0 ? place + 1 : Urgencies.Length;
        suggestion.Minutes = found.Minutes;
        suggestion.Meaning = answer.Rule.MeaningHash;
        suggestion.Material = MaterialFacts.Of(explanation, answer.Facts.Catalogue);
        suggestion.RuleSetVersionId = answer.Policy.Version!.Id;
        suggestion.Evidence = explanation.ToJson();
        suggestion.Missing = "";
        suggestion.Confirmed = true;
    }

    private void Count(SuggestionChange change) => Counts[change] = Counts.GetValueOrDefault(change) + 1;
}
