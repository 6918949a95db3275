using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Expressions;
using SendWorkflows.Engine.Rules.Expressions.Syntax;
using SendWorkflows.Engine.Rules.Files;

namespace SendWorkflows.Engine.Rules.Binding;

/// <summary>
/// Gives an expression's names their meaning and checks its types. Names are looked up in the catalogue of facts, the thresholds and the
/// parameters, and nowhere else: none can select a type or member of the program.
/// </summary>
internal sealed partial class Binder
{
    private readonly BindingScope _scope;
    private readonly ExpressionText _text;
    private readonly List<Diagnostic> _problems;
    private readonly Dictionary<string, Bound> _variables = new(StringComparer.Ordinal);

    private Binder(BindingScope scope, ExpressionText text, List<Diagnostic> problems)
    {
        _scope = scope;
        _text = text;
        _problems = problems;
    }

    /// <summary>The expression as an operation, or <c>null</c> if anything was wrong; all of it is reported.</summary>
    internal static Bound? Bind(BindingScope scope, ExpressionText text, List<Diagnostic> problems)
    {
        var binder = new Binder(scope, text, problems);
        try
        {
            return binder.Try(Parser.Read(text.Text));
        }
        catch (ExpressionError error)
        {
            problems.Add(Diagnostic.Error(error.IsTooLarge ? RuleCodes.TooLarge : RuleCodes.Syntax, text.PlaceAt(error.Start), error.Message, error.Help));
            return null;
        }
    }

    /// <summary>Binds an operand; what is wrong with it is reported here, so that its neighbours are still looked at.</summary>
    private Bound? Try(ExpressionSyntax syntax)
    {
        try
        {
            if (Bind(syntax) is not { } bound)
                return null;
            if (bound.Node.Text.Length == 0)
                (bound.Node.Text, bound.Node.Kind) = (Written(syntax), bound.Kind);
            return bound;
        }
        catch (BindingError error)
        {
            _problems.Add(Diagnostic.Error(error.Code, _text.PlaceAt(error.Start), error.Message, error.Help));
            return null;
        }
    }

    private Bound? Bind(ExpressionSyntax syntax) => syntax switch
    {
        NumberSyntax number => new(new ConstantNode(Value.Of(number.Value)), number.IsInteger ? ValueKind.Integer : ValueKind.Number),
        TextSyntax text => new(new ConstantNode(Value.Of((object)text.Value)), ValueKind.Text),
        BooleanSyntax truth => new(new ConstantNode(Value.Of(truth.Value ? 1m : 0m)), ValueKind.Boolean),
        DateSyntax date => new(new ConstantNode(Value.Of((decimal)date.Value.DayNumber)), ValueKind.Date),
        NameSyntax name => Name(name),
        MemberSyntax member => Member(member),
        CallSyntax call => Call(call),
        UnarySyntax { Operator: "!" } not => Not(not),
        UnarySyntax negative => Negative(negative),
        BinarySyntax { Operator: "&&" or "||" } joined => Joined(joined),
        BinarySyntax { Operator: "+" or "-" or "*" or "/" } arithmetic => Calculation(arithmetic),
        BinarySyntax comparison => Compared(comparison),
        InSyntax listed => Listed(listed),
        ConditionalSyntax conditional => Conditional(conditional),
        _ => throw new BindingError(RuleCodes.Syntax, syntax, "A lambda can stand only inside the brackets of Any, All, Count and their like."),
    };

    private Bound Name(NameSyntax name)
    {
        if (_variables.TryGetValue(name.Name, out var variable))
            return variable;
        if (_scope.Parameters.TryGetValue(name.Name, out var parameter))
            return Parameter(name, parameter);
        if (name.Name is "pupil" or "thresholds")
            throw new BindingError(RuleCodes.Types, name, $"\"{name.Name}\" is no value by itself.", $"Name one of its members: {name.Name}.X.");
        var help = _scope.Facts[name.Name] is not null ? $"Write pupil.{name.Name}."
            : _scope.Thresholds.ContainsKey(name.Name) ? $"Write thresholds.{name.Name}."
            : NearestName.Help(name.Name, [.. _scope.Parameters.Keys, .. _variables.Keys, "pupil", "thresholds"])
              ?? "An expression can use pupil.X, thresholds.X and the rule's parameters.";
        throw new BindingError(RuleCodes.UnknownName, name, $"Nothing is called \"{name.Name}\".", help);
    }

    private Bound Parameter(NameSyntax name, Bound parameter)
    {
        if (parameter.Node.Loops + _variables.Count > Limits.Loops)
            throw new BindingError(RuleCodes.TooLarge, name, $"With \"{name.Name}\" written out, loops over lists are nested more than {Limits.Loops} deep.", "Split the rule.");
        return parameter with { Node = parameter.IsList ? parameter.Node : new NamedNode(name.Name, parameter.Node) };
    }

    private Bound? Member(MemberSyntax member)
    {
        if (member.Target is NameSyntax { Name: "pupil" })
            return Fact(member.Name);
        if (member.Target is NameSyntax { Name: "thresholds" })
            return Threshold(member.Name);
        if (Try(member.Target) is not { } target)
            return null;
        if (target.IsList && member.Name.Text == "Count")
            return new Bound(new CountNode((ListNode)target.Node, null), ValueKind.Integer);
        if (target is { Kind: ValueKind.Record, Fact: { } list })
            return Field(target, list, member.Name);
        var help = target.IsList ? NearestName.Help(member.Name.Text, ListMethods) ?? $"A list has: {string.Join(", ", ListMethods)}." : $"It is {target.KindInWords}, which has no members.";
        throw new BindingError(RuleCodes.UnknownName, member.Name.Start, $"There is no \"{member.Name.Text}\" in \"{Written(member.Target)}\".", help);
    }

    private Bound Fact(Token name)
    {
        var slot = _scope.Facts.SlotOf(name.Text);
        if (slot < 0)
        {
            var help = NearestName.Help(name.Text, _scope.Facts.Names) ?? "Declare it in a catalogue of facts, or use one that is declared.";
            throw new BindingError(RuleCodes.UnknownFact, name.Start, $"No fact is called \"{name.Text}\".", help);
        }

        var fact = _scope.Facts.Facts[slot];
        return fact.IsList
            ? new Bound(new FactListNode(fact, slot), fact.Type == FactType.Choices ? ValueKind.Choices : ValueKind.Records, fact)
            : new Bound(new FactNode(fact, slot), KindOf(fact.Type), fact);
    }

    private Bound Threshold(Token name)
    {
        if (!_scope.Thresholds.TryGetValue(name.Text, out var threshold))
        {
            var help = NearestName.Help(name.Text, _scope.Thresholds.Keys) ?? $"Add thresholds/{name.Text}.json.";
            throw new BindingError(RuleCodes.UnknownThreshold, name.Start, $"No threshold is called \"{name.Text}\".", help);
        }

        if (threshold.On(_scope.AsOf) is not { } inForce)
        {
            var message = FormattableString.Invariant($"The threshold \"{name.Text}\" has no value in force on {_scope.AsOf:yyyy-MM-dd}.");
            throw new BindingError(RuleCodes.NoThresholdInForce, name.Start, message, $"Add a value that begins by then to {threshold.Place.File}.");
        }

        return new Bound(new ThresholdNode(threshold, inForce), ValueKind.Number);
    }

    private static Bound Field(Bound record, FactDefinition list, Token name)
    {
        var index = list.FieldIndex(name.Text);
        if (index < 0)
        {
            var fields = list.Fields.Select(field => field.Name).ToList();
            var help = NearestName.Help(name.Text, fields) ?? $"It has: {string.Join(", ", fields)}.";
            throw new BindingError(RuleCodes.UnknownName, name.Start, $"The records of \"{list.Name}\" have no field \"{name.Text}\".", help);
        }

        return new Bound(new FieldNode(record.Node, list, index), KindOf(list.Fields[index].Type), list.Fields[index]);
    }

    private static ValueKind KindOf(FactType type) => type switch
    {
        FactType.Boolean => ValueKind.Boolean,
        FactType.Integer => ValueKind.Integer,
        FactType.Number => ValueKind.Number,
        FactType.Date => ValueKind.Date,
        _ => ValueKind.Text,
    };

    private string Written(ExpressionSyntax syntax) => _text.Text[syntax.Start..syntax.End];
}
