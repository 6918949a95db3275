using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Expressions.Syntax;

namespace SendWorkflows.Engine.Rules.Binding;

/// <summary>Operators and their types.</summary>
internal sealed partial class Binder
{
    private Bound? Not(UnarySyntax not) => Truth(not.Operand, "!") is { } operand ? new(new NotNode(operand.Node), ValueKind.Boolean) : null;

    private Bound? Negative(UnarySyntax negative)
    {
        if (Try(negative.Operand) is not { } operand)
            return null;
        if (!operand.IsNumber)
            throw new BindingError(RuleCodes.Types, negative.Operand, $"\"-\" needs a number, but \"{Written(negative.Operand)}\" is {operand.KindInWords}.");
        return new Bound(new NegativeNode(operand.Node), operand.Kind);
    }

    private Bound? Joined(BinarySyntax joined)
    {
        var operands = new List<Node>();
        var isWhole = true;
        foreach (var syntax in Operands(joined, joined.Operator))
        {
            if (Truth(syntax, joined.Operator) is { } operand)
                operands.Add(operand.Node);
            else
                isWhole = false;
        }

        if (!isWhole)
            return null;
        return new Bound(joined.Operator == "&&" ? new AllOfNode([.. operands]) : new AnyOfNode([.. operands]), ValueKind.Boolean);
    }

    private static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax syntax, string joinedBy)
    {
        var chain = new Stack<ExpressionSyntax>();
        while (syntax is BinarySyntax joined && joined.Operator == joinedBy)
        {
            chain.Push(joined.Right);
            syntax = joined.Left;
        }

        return chain.Prepend(syntax);
    }

    private Bound? Truth(ExpressionSyntax syntax, string neededBy)
    {
        var operand = Try(syntax);
        if (operand is null || operand.Kind == ValueKind.Boolean)
            return operand;
        Report(RuleCodes.Types, syntax, $"\"{neededBy}\" needs true or false, but \"{Written(syntax)}\" is {operand.KindInWords}.", "Compare it with something.");
        return null;
    }

    private Bound? Calculation(BinarySyntax syntax)
    {
        var (left, right) = (Try(syntax.Left), Try(syntax.Right));
        if (left is null || right is null)
            return null;
        var how = syntax.Operator switch { "+" => Arithmetic.Add, "-" => Arithmetic.Subtract, "*" => Arithmetic.Multiply, _ => Arithmetic.Divide };
        if (syntax.Left is InSyntax or UnarySyntax { Operand: InSyntax })
            throw new BindingError(RuleCodes.Types, syntax, $"\"{syntax.Operator}\" cannot follow \"in (…)\", which is true or false and no number.", "Write the calculation before \"in\", in brackets.");
        if (ResultOf(how, left.Kind, right.Kind) is not { } kind)
            throw new BindingError(RuleCodes.Types, syntax, $"\"{syntax.Operator}\" cannot join {left.KindInWords} and {right.KindInWords}.", "It joins numbers; dates differ by days.");
        if (how == Arithmetic.Divide && left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
        {
            var message = $"\"{Written(syntax)}\" divides two whole numbers: RulesEngine would cut the result to a whole number, this engine does not.";
            throw new BindingError(RuleCodes.IntegerDivision, syntax, message, "Divide by a number with a decimal point, such as 12.0.");
        }

        return new Bound(new ArithmeticNode(how, left.Node, right.Node), kind);
    }

    private static ValueKind? ResultOf(Arithmetic how, ValueKind left, ValueKind right) => (how, left, right) switch
    {
        (_, ValueKind.Integer, ValueKind.Integer) => ValueKind.Integer,
        (_, ValueKind.Integer or ValueKind.Number, ValueKind.Integer or ValueKind.Number) => ValueKind.Number,
        (Arithmetic.Subtract, ValueKind.Date, ValueKind.Date) => ValueKind.Integer,
        (Arithmetic.Add or Arithmetic.Subtract, ValueKind.Date, ValueKind.Integer) => ValueKind.Date,
        _ => null,
    };

    private Bound? Compared(BinarySyntax syntax)
    {
        var (left, right) = (Try(syntax.Left), Try(syntax.Right));
        if (left is null || right is null)
            return null;
        var how = syntax.Operator switch
        {
            "==" => Comparison.Equal,
            "!=" => Comparison.NotEqual,
            "<" => Comparison.Less,
            "<=" => Comparison.LessOrEqual,
            ">" => Comparison.Greater,
            _ => Comparison.GreaterOrEqual,
        };
        RequireComparable(syntax, syntax.Operator, left, right, isOrder: how > Comparison.NotEqual);
        CheckChoice(syntax.Left, left, syntax.Right, right);
        return new Bound(
            left.Kind == ValueKind.Text ? new TextComparisonNode(how == Comparison.Equal, left.Node, right.Node) : new NumberComparisonNode(how, left.Node, right.Node),
            ValueKind.Boolean);
    }

    private Bound? Listed(InSyntax syntax)
    {
        var operand = Try(syntax.Operand);
        var items = syntax.Items.Select(item => (Syntax: item, Bound: Try(item))).ToList();
        if (operand is null || items.Any(item => item.Bound is null))
            return null;
        foreach (var (itemSyntax, item) in items)
        {
            RequireComparable(itemSyntax, "in", operand, item!, isOrder: false);
            CheckChoice(syntax.Operand, operand, itemSyntax, item!);
        }

        return new Bound(new InNode(operand.Node, [.. items.Select(item => item.Bound!.Node)], operand.Kind == ValueKind.Text), ValueKind.Boolean);
    }

    private Bound? Conditional(ConditionalSyntax syntax)
    {
        var (condition, then, otherwise) = (Truth(syntax.Condition, "?"), Try(syntax.Then), Try(syntax.Otherwise));
        if (condition is null || then is null || otherwise is null)
            return null;
        if (then.IsList || then.Kind == ValueKind.Record || !(then.Kind == otherwise.Kind || (then.IsNumber && otherwise.IsNumber)))
            throw new BindingError(RuleCodes.Types, syntax, $"\"?:\" needs two single values of one type, but found {then.KindInWords} and {otherwise.KindInWords}.");
        var kind = then.Kind == otherwise.Kind ? then.Kind : ValueKind.Number;
        return new Bound(new ConditionalNode(condition.Node, then.Node, otherwise.Node), kind, then.Fact);
    }

    private static void RequireComparable(ExpressionSyntax at, string symbol, Bound left, Bound right, bool isOrder)
    {
        var isComparable = (left.IsNumber && right.IsNumber)
            || (left.Kind == right.Kind && (left.Kind == ValueKind.Date || (!isOrder && left.Kind is (ValueKind.Text or ValueKind.Boolean))));
        if (isComparable)
            return;
        var help = (left.Kind, right.Kind) switch
        {
            (ValueKind.Date, ValueKind.Text) or (ValueKind.Text, ValueKind.Date) => "Write a date as date(\"2026-09-01\").",
            (ValueKind.Text, ValueKind.Text) => "Texts have no order: compare with == or in (…).",
            (ValueKind.Choices or ValueKind.Records, _) or (_, ValueKind.Choices or ValueKind.Records) => "Ask a list with Any, All, Count or Contains.",
            _ => null,
        };
        throw new BindingError(RuleCodes.Types, at, $"\"{symbol}\" cannot compare {left.KindInWords} with {right.KindInWords}.", help);
    }

    /// <summary>A choice compared with a written word must be able to be that word.</summary>
    private void CheckChoice(ExpressionSyntax leftSyntax, Bound left, ExpressionSyntax rightSyntax, Bound right)
    {
        var (fact, word) = rightSyntax is TextSyntax written ? (left.Fact, written) : leftSyntax is TextSyntax first ? (right.Fact, first) : (null, null);
        if (fact is null || word is null || fact.Choices.Count == 0 || fact.ChoiceCodes.Contains(word.Value, StringComparer.Ordinal))
            return;
        var help = NearestName.Help(word.Value, fact.ChoiceCodes) ?? $"It can be: {string.Join(", ", fact.ChoiceCodes)}.";
        Report(RuleCodes.NotAChoice, word, $"\"{fact.Name}\" can never be \"{word.Value}\".", help);
    }

    private void Report(string code, ExpressionSyntax at, string message, string? help = null) =>
        _problems.Add(Diagnostic.Error(code, _text.PlaceAt(at.Start), message, help));
}
