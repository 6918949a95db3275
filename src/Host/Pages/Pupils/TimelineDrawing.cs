using System.Globalization;
using SendWorkflows.Host.Reports;

namespace SendWorkflows.Host.Pages.Pupils;

/// <summary>Where everything goes in the drawing of a pupil's support over time. The same facts stand in a table below it.</summary>
public sealed class TimelineDrawing
{
    public const int Width = 960;
    private const int Left = 130;
    private const int Right = 20;
    private const int Rung = 26;
    private const int RowHeight = 28;
    private const int LineHeight = 50;
    private const int MonthsBefore = 1;
    private const int MonthsAfter = 2;

    private readonly DateOnly _first;
    private readonly DateOnly _last;

    private TimelineDrawing(DateOnly first, DateOnly last) => (_first, _last) = (first, last);

    public int Height { get; private init; }

    public int CyclesTop { get; private init; }

    public int DecisionsTop { get; private init; }

    public double TodayX { get; private init; }

    public IReadOnlyList<TimelineBand> Terms { get; private init; } = [];

    public IReadOnlyList<TimelineMonth> Months { get; private init; } = [];

    public IReadOnlyList<TimelineRung> Rungs { get; private init; } = [];

    public IReadOnlyList<TimelineLayer> Layers { get; private init; } = [];

    public IReadOnlyList<TimelineCycle> Cycles { get; private init; } = [];

    public IReadOnlyList<TimelineDecision> Decisions { get; private init; } = [];

    /// <summary>Rows of marks below the decisions: meetings, dates set, documents, specialists, passports, attainment.</summary>
    public IReadOnlyList<TimelineRow> Rows { get; private init; } = [];

    /// <summary>Attendance over time; <c>null</c> where fewer than two values are known.</summary>
    public TimelineLine? Attendance { get; private init; }

    /// <param name="view">The pupil's record.</param>
    /// <param name="events">Dated events and facts that the reader may see, besides layers, cycles and decisions.</param>
    /// <param name="today">The day it is drawn.</param>
    public static TimelineDrawing Of(PupilView view, TimelineEvents events, DateOnly today)
    {
        var marks = events.Rows.SelectMany(r => r.Marks).Select(m => m.On).ToList();
        var begun = view.Placements.Select(p => p.From).Concat(view.Cycles.Select(c => c.StartedOn)).Concat(marks).Append(today.AddMonths(-6)).Min();
        var ends = view.Cycles.Select(c => c.ReviewBy ?? today).Concat(view.Duties.Select(d => d.DueOn ?? today)).Concat(marks).Append(today).Max();
        var scale = new TimelineDrawing(Month(begun.AddMonths(-MonthsBefore)), Month(ends.AddMonths(MonthsAfter)));
        var rungs = Math.Max(1, view.Ladder?.Layers.Count ?? 1);
        var cyclesTop = 40 + (rungs * Rung) + 20;
        var rowsTop = cyclesTop + 54 + RowHeight;
        var attendanceTop = rowsTop + (events.Rows.Count * RowHeight);
        var hasLine = events.Attendance.Count > 1;
        return new TimelineDrawing(scale._first, scale._last)
        {
            CyclesTop = cyclesTop,
            DecisionsTop = cyclesTop + 54,
            Height = attendanceTop + (hasLine ? LineHeight + 20 : 0) + 20,
            Rows = [.. events.Rows.Select((row, i) => new TimelineRow(row.Name, rowsTop + (i * RowHeight), [.. row.Marks.Select(m => new TimelineMarkAt(scale.X(m.On), m))]))],
            Attendance = hasLine ? scale.Line(events.Attendance, attendanceTop) : null,
            TodayX = scale.X(today),
            Terms = [.. (view.Calendar?.Terms ?? []).Where(t => t.Last >= scale._first && t.First <= scale._last)
                .Select(t => new TimelineBand(t.Name, scale.X(t.First), scale.X(t.Last.AddDays(1))))],
            Months = [.. scale.MonthsShown().Select(m => new TimelineMonth(m.ToString(m.Month == 1 ? "MMM yyyy" : "MMM", CultureInfo.GetCultureInfo("en-GB")), scale.X(m)))],
            Rungs = [.. (view.Ladder?.Layers ?? []).Select(l => new TimelineRung(l.Order, RungY(l.Order, rungs), l.Name))],
            Layers = [.. view.Placements.Select(p => scale.Layer(view, p, rungs, today)).OfType<TimelineLayer>()],
            Cycles = [.. view.Cycles.Select(c => scale.Cycle(c, today))],
            Decisions = [.. view.Decisions.Select(d => new TimelineDecision(scale.X(DateOnly.FromDateTime(d.At)), d))],
        };
    }

    private TimelineLine Line(IReadOnlyList<(DateOnly On, decimal Value, string Words)> values, int top)
    {
        var (low, high) = (values.Min(v => v.Value), values.Max(v => v.Value));
        var span = Math.Max(1, high - low);
        var points = values.Select(v => (X: X(v.On), Y: Math.Round(top + LineHeight - (double)((v.Value - low) / span * LineHeight), 1), v.Words)).ToList();
        return new TimelineLine(top, LineHeight, points, $"{low:0.#}%", $"{high:0.#}%");
    }

    private static int RungY(int order, int rungs) => 40 + ((rungs - order) * Rung);

    private static DateOnly Month(DateOnly date) => new(date.Year, date.Month, 1);

    private TimelineLayer? Layer(PupilView view, Host.Pupils.Placement placement, int rungs, DateOnly today)
    {
        if (view.LayerOf(placement) is not { } layer)
            return null;
        var from = X(placement.From);
        return new TimelineLayer(layer.Order, layer.Name, from, Math.Max(2, X(placement.To ?? today) - from), RungY(layer.Order, rungs), placement.From, placement.To);
    }

    private TimelineCycle Cycle(CycleLine cycle, DateOnly today)
    {
        var end = cycle.ReviewedOn ?? cycle.EndedOn ?? (cycle.ReviewBy > today ? cycle.ReviewBy : today) ?? today;
        var isOpen = cycle.EndedOn is null && cycle.ReviewedOn is null;
        var from = X(cycle.StartedOn);
        return new TimelineCycle(
            cycle, from, Math.Max(8, X(end) - from), isOpen, isOpen && cycle.ReviewBy < today,
            cycle.ReviewedOn is { } held ? X(held) : null, isOpen && cycle.ReviewBy is { } by ? X(by) : null);
    }

    private IEnumerable<DateOnly> MonthsShown()
    {
        for (var month = _first; month < _last; month = month.AddMonths(1))
            yield return month;
    }

    private double X(DateOnly date)
    {
        var share = (double)(date.DayNumber - _first.DayNumber) / Math.Max(1, _last.DayNumber - _first.DayNumber);
        return Math.Round(Left + (Math.Clamp(share, 0, 1) * (Width - Left - Right)), 1);
    }
}

public sealed record TimelineBand(string Name, double From, double To);

public sealed record TimelineMonth(string Name, double X);

public sealed record TimelineRung(int Order, int Y, string Name);

public sealed record TimelineLayer(int Order, string Name, double X, double Width, int Y, DateOnly From, DateOnly? To);

public sealed record TimelineCycle(CycleLine Cycle, double X, double Width, bool IsOpen, bool IsLate, double? ReviewX, double? DueX);

public sealed record TimelineDecision(double X, DecisionLine Decision);

public sealed record TimelineRow(string Name, int Y, IReadOnlyList<TimelineMarkAt> Marks);

public sealed record TimelineMarkAt(double X, TimelineEvent Event);

public sealed record TimelineLine(int Top, int Height, IReadOnlyList<(double X, double Y, string Words)> Points, string Lowest, string Highest);
