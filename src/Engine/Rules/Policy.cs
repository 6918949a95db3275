using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Engine.Rules.Compiling;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;
using SendWorkflows.Engine.Rules.Layering;
using SendWorkflows.Engine.Rules.Timing;
using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Engine.Rules;

/// <summary>A rule set and the layers below it, merged and checked, with thresholds as of a day. Immutable and thread-safe.</summary>
public sealed class Policy
{
    private readonly Dictionary<string, Rule> _byId;
    private readonly PolicyProgram _program;
    private readonly Lazy<PassingTime> _time;

    internal Policy(RuleSetDescription description, DateOnly asOf, string contentHash, MergedLayers merged)
    {
        Description = description;
        AsOf = asOf;
        ContentHash = contentHash;
        Ladder = merged.Ladder;
        Thresholds = merged.Thresholds;
        Layers = merged.LayerIds;
        Rules = [.. merged.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        Facts = merged.Facts.Numbering(Rules.SelectMany(rule => Explainer.All(rule.Condition)).OfType<ConstantNode>().Select(node => node.Value.Reference).OfType<string>());
        _program = new PolicyProgram(Rules, Facts);
        _time = new Lazy<PassingTime>(() => PassingTime.In(this));
        _byId = Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>What the topmost rule set's <c>ruleset.json</c> says.</summary>
    public RuleSetDescription Description { get; }

    /// <summary>The rule set's id.</summary>
    public string Id => Description.Id;

    /// <summary>The rule set's title.</summary>
    public string Title => Description.Title;

    /// <summary>The rule set's version.</summary>
    public string Version => Description.Version;

    /// <summary>The day whose thresholds are in force.</summary>
    public DateOnly AsOf { get; }

    /// <summary>SHA-256 in hexadecimal over the contents of every layer, normalised: blank space, order of names and order of files do not matter.</summary>
    public string ContentHash { get; }

    /// <summary>The same over the files of cases, which say nothing about a pupil and are not part of <see cref="ContentHash"/>.</summary>
    public string CasesHash { get; internal init; } = "";

    /// <summary>The ids of the rule sets it is made of, base first.</summary>
    public IReadOnlyList<string> Layers { get; }

    /// <summary>Its ladder, or <c>null</c> if no layer has one.</summary>
    public Ladder? Ladder { get; }

    /// <summary>The facts its rules may ask about.</summary>
    public FactCatalogue Facts { get; }

    /// <summary>Its thresholds by name, with the values each layer set.</summary>
    public IReadOnlyDictionary<string, Threshold> Thresholds { get; }

    /// <summary>Its enabled rules, in ordinal order of id.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>How many operations of its rules are evaluated one by one because no program for them is written.</summary>
    internal int OperationsLeftToTheTree => _program.OperationsLeftToTheTree;

    /// <summary>Writes the rules' program now; otherwise that is done once enough pupils were asked about.</summary>
    internal void WriteProgram() => _program.Write();

    internal bool IsProgramWritten => _program.IsWritten;

    /// <summary>The rule with this id, or <c>null</c>.</summary>
    public Rule? this[string ruleId] => _byId.GetValueOrDefault(ruleId);

    /// <summary>What every rule says about a pupil, and what follows from it.</summary>
    public Evaluation Evaluate(FactSet facts)
    {
        var known = facts.For(Facts);
        var found = new Outcome[Rules.Count];
        _program.Run(known, found);
        var outcomes = new RuleOutcome[Rules.Count];
        var suggestions = new List<SuggestionFound>();
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = RuleEvaluation.Of(Rules[i], known, found[i]);
            if (outcomes[i].Outcome == Outcome.Met && RuleEvaluation.Suggestion(Rules[i], known) is { } suggestion)
                suggestions.Add(suggestion);
        }

        return new Evaluation(outcomes, suggestions);
    }

    /// <summary>
    /// The first day after the facts' own on which the answers may differ though nothing new is recorded: a derived fact goes on, a date that a rule compares with the
    /// day comes, a threshold changes. <c>null</c> if no such day is in sight. Until the day before, every outcome stays as it is.
    /// </summary>
    /// <param name="facts">What is known about the pupil, selected on a day on which this policy is in force.</param>
    /// <param name="calendar">The school's calendar with which it was selected, or <c>null</c>.</param>
    public DateOnly? NextChange(FactSet facts, SchoolCalendar? calendar) => _time.Value.NextChange(facts.For(Facts), calendar);

    /// <summary>Why a rule says what it says about a pupil.</summary>
    /// <param name="facts">What is known about the pupil.</param>
    /// <param name="ruleId">A rule of <see cref="Rules"/>; any other is a mistake of the caller.</param>
    public Explanation Explain(FactSet facts, string ruleId)
    {
        var rule = this[ruleId] ?? throw new ArgumentException($"The policy has no rule \"{ruleId}\".", nameof(ruleId));
        return Explainer.Explain(rule, facts.For(Facts), Ladder);
    }

    /// <summary>Only the outcomes, in the order of <see cref="Rules"/>: for many pupils at once. Once some hundred pupils were asked about, allocates nothing for facts numbered by <see cref="Facts"/>.</summary>
    /// <param name="facts">What is known about the pupil.</param>
    /// <param name="outcomes">Where the outcomes go; as long as <see cref="Rules"/>.</param>
    public void Outcomes(FactSet facts, Span<Outcome> outcomes) => _program.Run(facts.For(Facts), outcomes);

    /// <summary>
    /// Only the outcomes of some pupils of a table: each pupil's in the order of <see cref="Rules"/>, one pupil after another. Allocates nothing. Callers may ask
    /// about parts of one table on several threads at once.
    /// </summary>
    /// <param name="pupils">A table made with <see cref="Facts"/>; any other is a mistake of the caller.</param>
    /// <param name="first">The first pupil's place in the table.</param>
    /// <param name="count">How many pupils.</param>
    /// <param name="outcomes">Where the outcomes go; as long as <see cref="Rules"/> for each pupil.</param>
    public void Outcomes(FactTable pupils, int first, int count, Span<Outcome> outcomes)
    {
        if (!ReferenceEquals(pupils.Catalogue, Facts))
            throw new ArgumentException("The table was made with another policy's catalogue.", nameof(pupils));
        _program.Run(pupils, first, count, outcomes);
    }
}
