namespace SendWorkflows.Engine.Calendars.Clocks;

/// <summary>A ground on which the regulations excuse an authority, or someone it asked for advice, from a limit when keeping it is impractical.</summary>
/// <param name="Code">Its code in files: the letter of reg 10(4), or "8(2)-…".</param>
/// <param name="Title">The ground in plain words.</param>
/// <param name="Source">The paragraph.</param>
public sealed record ExemptionGround(string Code, string Title, string Source)
{
    /// <summary>Every ground that the regulations have.</summary>
    public static IReadOnlyList<ExemptionGround> All { get; } =
    [
        new("a", "Advice was asked of a head teacher while the school was about to close, or was closed, for at least four weeks.", "SEND Regulations 2014 reg 10(4)(a)"),
        new("b", "Advice was asked of an early-years provider while it was about to close, or was closed, for at least four weeks.", "SEND Regulations 2014 reg 10(4)(b)"),
        new("c", "Exceptional personal circumstances affected the child, the parent or the young person in that time.", "SEND Regulations 2014 reg 10(4)(c)"),
        new("d", "The child, the parent or the young person was away from the authority's area for at least four weeks together.", "SEND Regulations 2014 reg 10(4)(d)"),
        new("8(2)-circumstances", "Exceptional circumstances affected the child, the parent or the young person in the six weeks.", "SEND Regulations 2014 reg 8(2)"),
        new("8(2)-absence", "The child, the parent or the young person was away for at least four weeks together in the six weeks.", "SEND Regulations 2014 reg 8(2)"),
        new("8(2)-appointment", "The child or young person missed an appointment for the advice in the six weeks.", "SEND Regulations 2014 reg 8(2)"),
    ];
}
