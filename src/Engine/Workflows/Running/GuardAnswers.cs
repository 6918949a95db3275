namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>Answers guards by strong Kleene logic and remembers which questions had no answer.</summary>
internal sealed class GuardAnswers(IReadOnlyDictionary<string, bool?> rules, WorkflowEvent happening, RunState run)
{
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>What nobody could answer and a transition hung on, in ordinal order.</summary>
    internal IReadOnlyList<string> Unknown => _unknown.Count == 0 ? [] : [.. _unknown];

    /// <summary>What was asked and answered, in ordinal order. What was not asked is in neither list.</summary>
    internal IReadOnlyList<string> AskedAndKnown => _known.Count == 0 ? [] : [.. _known];

    /// <summary>Whether a transition may be taken: only if its guard is true, never if it is not known.</summary>
    internal bool Allows(Guard? guard)
    {
        if (guard is null)
            return true;
        var open = new List<string>();
        var answer = Answer(guard, open);
        if (answer is null)
            _unknown.UnionWith(open);
        return answer == true;
    }

    private bool? Answer(Guard guard, List<string> open) => guard switch
    {
        RuleGuard rule => Known(rules.GetValueOrDefault(rule.Key), rule, open),
        RoleGuard role => Known(happening.Role is null ? null : role.Roles.Contains(happening.Role), role, open),
        RecordedGuard recorded => Known(Recorded(recorded), recorded, open),
        StateInGuard state => run.Configuration.Contains(state.State),
        AndGuard and => Combined(and.Guards, false, open),
        OrGuard or => Combined(or.Guards, true, open),
        NotGuard not => !Answer(not.Inner, open),
        _ => throw new InvalidOperationException($"The guard at {guard.Place} has no meaning here."),
    };

    private bool? Recorded(RecordedGuard guard) => run.Data.TryGetValue(guard.Name, out var value) ? value == guard.Equal : null;

    /// <summary>One operand with the deciding value decides; otherwise one that is not known leaves the whole not known.</summary>
    private bool? Combined(IReadOnlyList<Guard> guards, bool deciding, List<string> open)
    {
        bool? answer = !deciding;
        foreach (var guard in guards)
        {
            var each = Answer(guard, open);
            if (each == deciding)
                return deciding;
            if (each is null)
                answer = null;
        }

        return answer;
    }

    private bool? Known(bool? answer, Guard guard, List<string> open)
    {
        var question = GuardQuestions.Of(guard)!;
        if (answer is null)
            open.Add(question);
        else
            _known.Add(question);
        return answer;
    }
}
