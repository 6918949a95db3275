using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using SendWorkflows.Engine.Workflows;
using Xunit;

namespace SendWorkflows.Engine.Tests.Workflows;

public class OrdinalDictionaryTests
{
    [Fact]
    public void Whatever_is_put_in_and_taken_out_it_holds_the_same_as_a_sorted_dictionary_in_ordinal_order() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(byte Name, int? Value)[]>(), Compare).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void What_was_made_before_a_change_stays_as_it_was()
    {
        var first = OrdinalDictionary<int>.Empty.With("b", 1).With("a", 2);
        var builder = new OrdinalDictionaryBuilder<int>(first);

        builder.ToOrdinal().Should().BeSameAs(first, "nothing changed");
        builder["b"] = 3;
        builder.Append("c", 4);
        builder.Append("0", 5);

        first.Should().Equal(new KeyValuePair<string, int>("a", 2), new KeyValuePair<string, int>("b", 1));
        builder.ToOrdinal().Keys.Should().Equal("0", "a", "b", "c");
        first.Without(pair => pair.Value == 1).Keys.Should().Equal("a");
    }

    private static void Compare((byte Name, int? Value)[] changes)
    {
        var known = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var made = OrdinalDictionary<int>.Empty;
        var builder = new OrdinalDictionaryBuilder<int>(made);
        foreach (var (number, value) in changes)
        {
            var name = Name(number);
            if (value is { } some)
                builder[name] = known[name] = some;
            else
                builder.Remove(name).Should().Be(known.Remove(name));
            builder.TryGetValue(name, out _).Should().Be(value is not null);
            made = builder.ToOrdinal();
        }

        made.Should().Equal(known);
        made.Keys.Should().Equal(known.Keys);
        made.Values.Should().Equal(known.Values);
        builder.Should().Equal(known);
        made.ContainsKey("nobody").Should().BeFalse();
    }

    // Capitals come before small letters, and a shorter name before one that it begins.
    private static string Name(byte number) => (number % 2 == 0 ? "n" : "N") + new string('x', number / 2 % 5) + (number / 16);
}
