using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Pages.ProvisionMap;

/// <summary>
/// Where interventions stand in the drawing of dose and response. One that would cover another is moved to the nearest free place, always the same, and a line leads to
/// where it belongs.
/// </summary>
public static class ImpactDrawing
{
    /// <summary>The left edge, where nothing of what was planned came about.</summary>
    public const double Left = 50;

    /// <summary>The right edge, where all of it did.</summary>
    public const double Right = 620;

    /// <summary>The top edge, where all pupils made progress.</summary>
    public const double Top = 20;

    /// <summary>The bottom edge, where none did.</summary>
    public const double Bottom = 290;

    private const double Between = 2;
    private const double Step = 4;
    private const int Directions = 24;
    private const double SmallestDot = 13;
    private const int MostGrowth = 6;

    /// <summary>Where a share stands from left to right.</summary>
    public static double X(int percent) => Left + (Math.Min(100, percent) * (Right - Left) / 100);

    /// <summary>Where a share stands from the bottom up.</summary>
    public static double Y(int percent) => Bottom - (percent * (Bottom - Top) / 100);

    /// <summary>The dots of interventions whose dose and response are known, numbered in the order given.</summary>
    public static IReadOnlyList<ImpactDot> Of(IReadOnlyList<InterventionImpact> impacts)
    {
        var dots = new List<ImpactDot>();
        foreach (var impact in impacts)
            dots.Add(Placed(new ImpactDot(dots.Count + 1, impact, X(impact.Row.DeliveredPercent!.Value), Y(impact.MadePercent!.Value), SmallestDot + Math.Min(MostGrowth, impact.Row.Pupils)), dots));
        return dots;
    }

    private static ImpactDot Placed(ImpactDot dot, List<ImpactDot> others)
    {
        // A ring at a time, from straight up round; the drawing has room for many times more dots than a school has interventions.
        for (var away = 0.0; away < Right - Left; away += Step)
        {
            for (var direction = 0; direction < (away == 0 ? 1 : Directions); direction++)
            {
                var angle = (2 * Math.PI * direction / Directions) - (Math.PI / 2);
                var moved = dot with { AtX = dot.X + (away * Math.Cos(angle)), AtY = dot.Y + (away * Math.Sin(angle)) };
                if (IsInside(moved) && !others.Exists(moved.Covers))
                    return moved;
            }
        }

        return dot;
    }

    // Half of a dot may stand over the edge, as one at nought or a hundred does.
    private static bool IsInside(ImpactDot dot) => dot.AtX is >= Left and <= Right && dot.AtY is >= Top and <= Bottom;

    /// <summary>Whether two dots would touch.</summary>
    internal static bool Touch(ImpactDot one, ImpactDot other) => Math.Sqrt(Math.Pow(one.AtX - other.AtX, 2) + Math.Pow(one.AtY - other.AtY, 2)) < one.Radius + other.Radius + Between;
}

/// <summary>One intervention in the drawing.</summary>
/// <param name="Number">Its number in the table.</param>
/// <param name="Impact">Its dose and response.</param>
/// <param name="X">Where it belongs from left to right.</param>
/// <param name="Y">Where it belongs from top to bottom.</param>
/// <param name="Radius">How large it is: it grows with the pupils.</param>
public sealed record ImpactDot(int Number, InterventionImpact Impact, double X, double Y, double Radius)
{
    /// <summary>Where it is drawn from left to right.</summary>
    public double AtX { get; init; } = X;

    /// <summary>Where it is drawn from top to bottom.</summary>
    public double AtY { get; init; } = Y;

    /// <summary>Whether it is not drawn where it belongs.</summary>
    public bool IsMoved => AtX != X || AtY != Y;

    /// <summary>The dot in words, with the same figures as the table.</summary>
    public string InWords => $"{Number}. {Impact.Intervention.Name}: {Impact.Row.DeliveredPercent}% of planned sessions delivered, {Impact.MadePercent}% of pupils with progress made, {Words.Count(Impact.Row.Pupils, "pupil")}";

    internal bool Covers(ImpactDot other) => ImpactDrawing.Touch(this, other);
}
