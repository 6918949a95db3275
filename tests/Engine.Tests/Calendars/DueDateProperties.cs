using FsCheck;
using FsCheck.Fluent;
using SendWorkflows.Engine.Calendars;
using Xunit;
using static SendWorkflows.Engine.Tests.Calendars.Given;

namespace SendWorkflows.Engine.Tests.Calendars;

public class DueDateProperties
{
    private static readonly string[] Vocabulary =
    [
        "1", "10", "0", "1000", "29", "days", "weeks", "month", "school", "working", "after", "before", "beginning", "with", "end", "of", "term",
        "half-term", "half", "from", "earlier", "later", "and", "February", "March", "2028", "2028-02-29", "9999-12-31", "0001-01-01", "entered", "other", "aftr", "$",
    ];

    private static readonly Dictionary<string, DateOnly> Names = new() { ["entered"] = Day("2026-10-14") };

    private static readonly Gen<string> Atom = Gen.Elements("entered", "2027-03-31", "29 February", "end of term", "end of half-term", "before 31 March");

    [Fact]
    public void Any_words_give_an_expression_or_diagnostics_and_never_an_exception() =>
        Prop.ForAll(Gen.Elements(Vocabulary).ListOf(12).ToArbitrary(), words =>
        {
            var parsing = DueDate.Parse(string.Join(' ', words));
            return (parsing.Expression is null) == (parsing.Diagnostics.Count > 0) && Answers(parsing.Expression);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_expression_reads_back_from_its_canonical_spelling() =>
        Prop.ForAll(Expressions(3).ToArbitrary(), text =>
        {
            var expression = DueDate.Parse(text).Expression!;
            return expression.ToString() == text && DueDate.Parse(expression.ToString()).Expression!.ToString() == text && Answers(expression);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_question_has_the_same_answer() =>
        Prop.ForAll(Expressions(3).ToArbitrary(), text =>
        {
            var (one, other) = (Resolve(text), Resolve(text));
            return one.Date == other.Date && one.Reason == other.Reason && one.Steps.SequenceEqual(other.Steps);
        }).QuickCheckThrowOnFailure();

    private static Gen<string> Expressions(int depth) => depth == 0
        ? Atom
        : Gen.OneOf(
            Atom,
            from number in Gen.Choose(2, 40)
            from unit in Gen.Elements("days", "weeks", "months", "school days", "working days")
            from way in Gen.Elements("after", "before")
            from inner in Expressions(depth - 1)
            select $"{number} {unit} {way} {inner}",
            from number in Gen.Choose(2, 40)
            from unit in Gen.Elements("days", "weeks", "months")
            from inner in Expressions(depth - 1)
            select $"{number} {unit} beginning with {inner}",
            from which in Gen.Elements("earlier", "later")
            from one in Expressions(depth - 1)
            from other in Expressions(depth - 1)
            select $"{which} of {one} and {other}",
            from inner in Expressions(depth - 1)
            select $"end of term from {inner}");

    private static DueDateAnswer Resolve(string text) => DueDate.Parse(text).Expression!.Resolve(Names, Ealing);

    private static bool Answers(DueDate? expression)
    {
        if (expression is null)
            return true;
        var answer = expression.Resolve(Names, Ealing);
        return (answer.Date is null) == (answer.Reason is { Length: > 0 });
    }
}
