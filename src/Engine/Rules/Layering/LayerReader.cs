using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Engine.Rules.Binding;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Rules.Files;
using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Engine.Rules.Layering;

/// <summary>Adds one folder to the layers below it.</summary>
internal sealed class LayerReader(MergedLayers merged, DateOnly asOf)
{
    private readonly Dictionary<string, LayerRule> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);

    internal LayerFolder ReadDescription(RuleSetFolder folder)
    {
        var layer = new LayerFolder(folder, Description(folder));
        merged.Layers.Add(layer);
        return layer;
    }

    private RuleSetDescription? Description(RuleSetFolder folder)
    {
        if (folder["ruleset.json"] is not { } file)
        {
            merged.Problems.Add(Diagnostic.Error(RuleCodes.RuleSet, Place.StartOf(folder.Path), "The folder has no ruleset.json.", "Add one with id, title and version."));
            return null;
        }

        var description = RuleSetDescriptionReader.Read(file, merged.Problems);
        if (description is null)
            return null;
        var below = merged.LayerIds.LastOrDefault();
        if (description.Extends != below)
        {
            var message = $"\"{description.Id}\" extends \"{description.Extends ?? "nothing"}\", but the rule set below it is \"{below ?? "nothing"}\".";
            merged.Problems.Add(Diagnostic.Error(RuleCodes.RuleSet, Place.StartOf(file.Path), message, "Correct \"extends\"."));
        }

        merged.LayerIds.Add(description.Id);
        return description;
    }

    internal void ReadLadder(LayerFolder layer)
    {
        var folder = layer.Folder;
        if (layer.Description?.Ladder is not { } name)
            return;
        if (folder[name] is not { } file)
        {
            merged.Problems.Add(Diagnostic.Error(RuleCodes.RuleSet, Place.StartOf(folder.Path), $"The ladder \"{name}\" is not in the folder.", "Correct \"ladder\" in ruleset.json."));
            return;
        }

        var reading = LadderReader.Read(file);
        merged.Problems.AddRange(reading.Diagnostics);
        if (reading.Ladder is { } ladder)
            LadderLayering.Check(merged.Ladder, ladder, merged.Problems);
        merged.Ladder = reading.Ladder ?? merged.Ladder;
    }

    internal void ReadThresholds(LayerFolder layer)
    {
        foreach (var file in layer.Folder.Thresholds)
        {
            var reading = ThresholdReader.Read(file, layer.Layer);
            merged.Problems.AddRange(reading.Diagnostics);
            if (reading.Threshold is { } threshold)
                ThresholdLayering.Add(merged.Thresholds, threshold, isBase: merged.LayerIds.Count <= 1, merged.Problems);
        }
    }

    /// <summary>Reads the rule files; what stands in them is bound later, when every layer's thresholds are known.</summary>
    internal List<LayerRuleFile> ReadFiles(LayerFolder layer)
    {
        var files = new List<LayerRuleFile>();
        foreach (var source in layer.Folder.Ending(".rules.json"))
        {
            var reading = RuleFileReader.Read(source);
            merged.Problems.AddRange(reading.Diagnostics);
            if (reading.File is { } file)
                files.Add(new LayerRuleFile(file, layer.Folder.Inside(source), layer.Layer));
        }

        _groups.UnionWith(files.SelectMany(file => file.File.Groups).Select(group => group.Name));
        return files;
    }

    internal void BindRules(IEnumerable<LayerRuleFile> files)
    {
        var scope = new BindingScope(merged.Facts, merged.Thresholds, asOf, new Dictionary<string, Bound>(StringComparer.Ordinal));
        var binder = new RuleBinder(merged.Problems);
        foreach (var (file, name, layer) in files)
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
        merged.Written.Add(new LayerRule(rule, layer));
        var isNew = IsNew(rule, layer);
        if (!rule.IsEnabled && rule.Properties.Standing != Standing.Local)
        {
            var standing = rule.Properties.Standing == Standing.Must ? "must" : "should";
            Report(RuleCodes.Weakened, rule, $"The rule \"{rule.Name}\" is a \"{standing}\" and cannot be disabled.", "Enable it.");
        }

        var condition = binder.Bind(rule, scope);
        var inner = binder.With(scope, condition is null ? [] : rule.LocalParams);
        var message = MessageBinder.Bind(rule.Properties.Message, inner, rule.Place, merged.Problems);
        var errorMessage = MessageBinder.Bind(rule.ErrorMessage, inner, rule.Place, merged.Problems);
        if (condition is null || !isNew || !rule.IsEnabled)
            return;
        var meaning = RuleMeaning.HashOf(rule, group, condition);
        merged.Rules.Add(new Rule(rule, group, file, layer, condition, meaning) { Message = message, ErrorMessage = errorMessage });
    }

    /// <summary>Whether the rule counts: a lower layer may put its own in place of a local rule, never of one that must or should be followed.</summary>
    private bool IsNew(WrittenRule rule, string layer)
    {
        if (_written.TryAdd(rule.Name, new LayerRule(rule, layer)))
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

        _written[rule.Name] = new LayerRule(rule, layer);
        merged.Rules.RemoveAll(replaced => replaced.Id == rule.Name);
        return true;
    }

    private void CheckInjected(RuleGroup group)
    {
        foreach (var name in group.Injected.Where(name => !_groups.Contains(name)))
        {
            var message = $"\"WorkflowsToInject\" names \"{name}\", but no list of rules is called that.";
            merged.Problems.Add(Diagnostic.Error(RuleCodes.UnknownName, group.Place, message, NearestName.Help(name, _groups)));
        }
    }

    private void Report(string code, WrittenRule rule, string message, string help) =>
        merged.Problems.Add(Diagnostic.Error(code, rule.Place, message, help));
}
