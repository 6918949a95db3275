using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Engine.Rules.Binding;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Rules.Files;
using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Engine.Rules.Layering;

/// <summary>Adds one folder to the layers below it.</summary>
internal sealed class LayerReader(MergedLayers merged, DateOnly asOf, List<Diagnostic> problems)
{
    private readonly Dictionary<string, (WrittenRule Rule, string Layer)> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);

    internal RuleSetDescription? ReadDescription(RuleSetFolder folder)
    {
        if (folder["ruleset.json"] is not { } file)
        {
            problems.Add(Diagnostic.Error(RuleCodes.RuleSet, Place.StartOf(folder.Path), "The folder has no ruleset.json.", "Add one with id, title and version."));
            return null;
        }

        var description = RuleSetDescriptionReader.Read(file, problems);
        if (description is null)
            return null;
        var below = merged.LayerIds.LastOrDefault();
        if (description.Extends != below)
        {
            var message = $"\"{description.Id}\" extends \"{description.Extends ?? "nothing"}\", but the rule set below it is \"{below ?? "nothing"}\".";
            problems.Add(Diagnostic.Error(RuleCodes.RuleSet, Place.StartOf(file.Path), message, "Correct \"extends\"."));
        }

        merged.LayerIds.Add(description.Id);
        return description;
    }

    internal void ReadLadder(RuleSetFolder folder, RuleSetDescription? description)
    {
        if (description?.Ladder is not { } name)
            return;
        if (folder[name] is not { } file)
        {
            problems.Add(Diagnostic.Error(RuleCodes.RuleSet, Place.StartOf(folder.Path), $"The ladder \"{name}\" is not in the folder.", "Correct \"ladder\" in ruleset.json."));
            return;
        }

        var reading = LadderReader.Read(file);
        problems.AddRange(reading.Diagnostics);
        if (reading.Ladder is { } ladder)
            LadderLayering.Check(merged.Ladder, ladder, problems);
        merged.Ladder = reading.Ladder ?? merged.Ladder;
    }

    internal void ReadThresholds(RuleSetFolder folder, string layer)
    {
        foreach (var file in folder.Thresholds)
        {
            var reading = ThresholdReader.Read(file, layer);
            problems.AddRange(reading.Diagnostics);
            if (reading.Threshold is { } threshold)
                ThresholdLayering.Add(merged.Thresholds, threshold, isBase: merged.LayerIds.Count <= 1, problems);
        }
    }

    /// <summary>Reads the rule files; what stands in them is bound later, when every layer's thresholds are known.</summary>
    internal List<(RuleFile File, string Name)> ReadFiles(RuleSetFolder folder)
    {
        var files = new List<(RuleFile, string)>();
        foreach (var source in folder.Ending(".rules.json"))
        {
            var reading = RuleFileReader.Read(source);
            problems.AddRange(reading.Diagnostics);
            if (reading.File is { } file)
                files.Add((file, folder.Inside(source)));
        }

        _groups.UnionWith(files.SelectMany(file => file.Item1.Groups).Select(group => group.Name));
        return files;
    }

    internal void BindRules(IEnumerable<(RuleFile File, string Name)> files, string layer)
    {
        var scope = new BindingScope(merged.Facts, merged.Thresholds, asOf, new Dictionary<string, Bound>(StringComparer.Ordinal));
        var binder = new RuleBinder(problems);
        foreach (var (file, name) in files)
        {
            foreach (var group in file.Groups)
            {
                CheckInjected(group);
                var shared = binder.With(scope, group.GlobalParams);
                foreach (var rule in group.Rules)
                    BindRule(rule, group, shared, binder, name, layer);
            }
        }
    }

    private void BindRule(WrittenRule rule, RuleGroup group, BindingScope scope, RuleBinder binder, string file, string layer)
    {
        merged.Written.Add((rule, layer));
        var isNew = IsNew(rule, layer);
        if (!rule.IsEnabled && rule.Properties.Standing != Standing.Local)
        {
            var standing = rule.Properties.Standing == Standing.Must ? "must" : "should";
            Report(RuleCodes.Weakened, rule, $"The rule \"{rule.Name}\" is a \"{standing}\" and cannot be disabled.", "Enable it.");
        }

        var condition = binder.Bind(rule, scope);
        var inner = binder.With(scope, condition is null ? [] : rule.LocalParams);
        var message = MessageBinder.Bind(rule.Properties.Message, inner, rule.Place, problems);
        var errorMessage = MessageBinder.Bind(rule.ErrorMessage, inner, rule.Place, problems);
        if (condition is null || !isNew || !rule.IsEnabled)
            return;
        var meaning = RuleMeaning.HashOf(rule, group, condition);
        merged.Rules.Add(new Rule(rule, group, file, layer, condition, meaning) { Message = message, ErrorMessage = errorMessage });
    }

    /// <summary>Whether the rule counts: a lower layer may put its own in place of a local rule, never of one that must or should be followed.</summary>
    private bool IsNew(WrittenRule rule, string layer)
    {
        if (_written.TryAdd(rule.Name, (rule, layer)))
            return true;
        var (earlier, above) = _written[rule.Name];
        if (above == layer)
        {
            Report(RuleCodes.Twice, rule, $"A rule \"{rule.Name}\" already stands at {earlier.Place}.", "Give one of the two another name.");
            return false;
        }

        if (earlier.Properties.Standing != Standing.Local)
        {
            Report(RuleCodes.Weakened, rule, $"The rule \"{rule.Name}\" at {earlier.Place} must or should be followed; no layer may replace it.", "Add a rule with another name.");
            return false;
        }

        _written[rule.Name] = (rule, layer);
        merged.Rules.RemoveAll(replaced => replaced.Id == rule.Name);
        return true;
    }

    private void CheckInjected(RuleGroup group)
    {
        foreach (var name in group.Injected.Where(name => !_groups.Contains(name)))
        {
            var message = $"\"WorkflowsToInject\" names \"{name}\", but no list of rules is called that.";
            problems.Add(Diagnostic.Error(RuleCodes.UnknownName, group.Place, message, NearestName.Help(name, _groups)));
        }
    }

    private void Report(string code, WrittenRule rule, string message, string help) =>
        problems.Add(Diagnostic.Error(code, rule.Place, message, help));
}
