using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Expressions;
using SendWorkflows.Engine.Rules.Expressions.Syntax;

namespace SendWorkflows.Engine.Rules.Binding;

/// <summary>Methods of lists and texts: a closed list.</summary>
internal sealed partial class Binder
{
    private static readonly string[] ListMethods =
    [
        "Any", "All", "Count", "Sum", "Min", "Max", "Average", "Where", "Contains", "OrderBy", "OrderByDescending", "Take",
        "First", "Last", "FirstOrDefault", "LastOrDefault",
    ];

    private static readonly string[] TextMethods = ["Contains", "StartsWith", "EndsWith"];

    private Bound? Call(CallSyntax call)
    {
        if (Try(call.Target) is not { } target)
            return null;
        var name = call.Method.Text;
        if (target.IsList && ListMethods.Contains(name, StringComparer.Ordinal))
            return ListCall(call, target, (ListNode)target.Node);
        if (target.Kind == ValueKind.Text && TextMethods.Contains(name, StringComparer.Ordinal))
            return TextCall(call, target);
        var known = target.IsList ? ListMethods : target.Kind == ValueKind.Text ? TextMethods : [];
        var help = NearestName.Help(name, known)
            ?? (known.Length == 0 ? $"\"{Written(call.Target)}\" is {target.KindInWords}, which has no methods." : $"It has: {string.Join(", ", known)}.");
        throw new BindingError(RuleCodes.UnknownName, call.Method.Start, $"There is no method \"{name}\" of \"{Written(call.Target)}\".", help);
    }

    private Bound? TextCall(CallSyntax call, Bound target)
    {
        if (Argument(call, ValueKind.Text) is not { } part)
            return null;
        var test = call.Method.Text switch { "Contains" => TextTest.Contains, "StartsWith" => TextTest.StartsWith, _ => TextTest.EndsWith };
        return new Bound(new TextTestNode(test, target.Node, part.Node), ValueKind.Boolean);
    }

    private Bound? ListCall(CallSyntax call, Bound target, ListNode list)
    {
        switch (call.Method.Text)
        {
            case "Any" or "Count" when call.Arguments.Count == 0:
                return call.Method.Text == "Any" ? new(new AnyNode(list, null), ValueKind.Boolean) : new(new CountNode(list, null), ValueKind.Integer);
            case "Any" or "All" or "Count" or "Where":
                return Condition(call, target) is { } condition ? Filtered(call.Method.Text, target, list, condition) : null;
            case "Sum" or "Min" or "Max" or "Average":
                return Totalled(call, target, list);
            case "Contains":
                return Contained(call, target, list);
            case "OrderBy" or "OrderByDescending":
                return Ordered(call, target, list);
            case "Take":
                return Argument(call, ValueKind.Integer) is { } count ? target with { Node = new TakeNode(list, count.Node) } : null;
            default:
                return End(call, target, list);
        }
    }

    private static Bound Filtered(string method, Bound target, ListNode list, Loop condition) => method switch
    {
        "Any" => new(new AnyNode(list, condition), ValueKind.Boolean),
        "All" => new(new EveryNode(list, condition), ValueKind.Boolean),
        "Count" => new(new CountNode(list, condition), ValueKind.Integer),
        _ => target with { Node = new WhereNode(list, condition) },
    };

    private Bound? Totalled(CallSyntax call, Bound target, ListNode list)
    {
        if (Lambda(call, target) is not var (loop, body))
            return null;
        var total = call.Method.Text switch { "Sum" => Total.Sum, "Min" => Total.Min, "Max" => Total.Max, _ => Total.Average };
        if (!body.IsNumber && !(body.Kind == ValueKind.Date && total is (Total.Min or Total.Max)))
            throw new BindingError(RuleCodes.Types, call.Arguments[0], $"\"{call.Method.Text}\" needs a number for each item, but found {body.KindInWords}.");
        return new Bound(new TotalNode(total, list, loop), total == Total.Average ? ValueKind.Number : body.Kind);
    }

    private Bound? Contained(CallSyntax call, Bound target, ListNode list)
    {
        if (target.Kind != ValueKind.Choices)
            throw new BindingError(RuleCodes.Types, call, "A list of records contains no single word.", "Ask with Any(x => …).");
        if (Argument(call, ValueKind.Text) is not { } word)
            return null;
        CheckChoice(call.Target, target, call.Arguments[0], word);
        return new Bound(new ContainsNode(list, word.Node), ValueKind.Boolean);
    }

    private Bound? Ordered(CallSyntax call, Bound target, ListNode list)
    {
        if (Lambda(call, target) is not var (loop, key))
            return null;
        if (key.IsList || key.Kind is ValueKind.Record or ValueKind.Boolean)
            throw new BindingError(RuleCodes.Types, call.Arguments[0], $"A list is ordered by a number, date or text, but this is {key.KindInWords}.");
        return target with { Node = new OrderNode(list, loop, descending: call.Method.Text == "OrderByDescending") };
    }

    private Bound? End(CallSyntax call, Bound target, ListNode list)
    {
        if (call.Arguments.Count > 0)
        {
            if (Condition(call, target) is not { } condition)
                return null;
            list = new WhereNode(list, condition);
        }

        var node = new EndNode(list, isLast: call.Method.Text.StartsWith("Last", StringComparison.Ordinal));
        return target.Kind == ValueKind.Choices ? new Bound(node, ValueKind.Text, target.Fact) : new Bound(node, ValueKind.Record, target.Fact);
    }

    private Loop? Condition(CallSyntax call, Bound target)
    {
        if (Lambda(call, target) is not var (loop, body))
            return null;
        if (body.Kind == ValueKind.Boolean)
            return loop;
        throw new BindingError(RuleCodes.Types, call.Arguments[0], $"\"{call.Method.Text}\" needs true or false for each item, but found {body.KindInWords}.");
    }

    private (Loop Loop, Bound Body)? Lambda(CallSyntax call, Bound target)
    {
        if (call.Arguments is not [LambdaSyntax lambda])
            throw new BindingError(RuleCodes.Syntax, call.Method.Start, $"\"{call.Method.Text}\" needs a lambda.", $"Write {call.Method.Text}(x => …).");
        var variable = lambda.Variable.Text;
        if (_variables.ContainsKey(variable) || _scope.Parameters.ContainsKey(variable) || BindingScope.Reserved.Contains(variable, StringComparer.Ordinal))
            throw new BindingError(RuleCodes.UnknownName, lambda, $"\"{variable}\" already means something else here.", "Give the lambda's variable another name.");
        var number = _variables.Count;
        if (number == Limits.Loops)
            throw new BindingError(RuleCodes.TooLarge, lambda, $"Loops over lists are nested more than {Limits.Loops} deep.", "Split the rule.");
        var item = new ItemNode(target.Fact!, number);
        _variables.Add(variable, new Bound(item, target.Kind == ValueKind.Choices ? ValueKind.Text : ValueKind.Record, target.Fact));
        var body = Try(lambda.Body);
        _variables.Remove(variable);
        if (body is null)
            return null;
        ItemWords.Put(body.Node, variable);
        return (new Loop(number, variable, body.Node), body);
    }

    private Bound? Argument(CallSyntax call, ValueKind kind)
    {
        if (call.Arguments.Count != 1)
            throw new BindingError(RuleCodes.Syntax, call.Method.Start, $"\"{call.Method.Text}\" needs one value in its brackets.");
        if (Try(call.Arguments[0]) is not { } argument)
            return null;
        if (argument.Kind == kind || (kind == ValueKind.Integer && argument.Kind == ValueKind.Number))
            return argument;
        var wanted = kind == ValueKind.Text ? "a text" : "a whole number";
        throw new BindingError(RuleCodes.Types, call.Arguments[0], $"\"{call.Method.Text}\" needs {wanted}, but \"{Written(call.Arguments[0])}\" is {argument.KindInWords}.");
    }
}
