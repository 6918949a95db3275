using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>What an expression's part is used for.</summary>
/// <param name="About">The fact that a literal here is compared with; <c>null</c> if it is not compared, or not with a fact.</param>
/// <param name="IsCondition">Whether it is asked as true or false and not already under a "not".</param>
internal sealed record Surroundings(FactDefinition? About, bool IsCondition)
{
    internal static Surroundings None { get; } = new(null, false);

    internal static Surroundings Condition { get; } = new(null, true);
}
