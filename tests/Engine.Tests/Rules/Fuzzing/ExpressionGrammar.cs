namespace SendWorkflows.Engine.Tests.Rules.Fuzzing;

/// <summary>Writes expressions by the grammar, well typed most of the time, the same ones for the same seed.</summary>
internal sealed class ExpressionGrammar(int seed)
{
    private static readonly string[] Truths = ["pupil.Known", "pupil.HasDiagnosis", "true", "false", "pupil.Cycles.Any()", "pupil.Needs.Contains(\"SLCN\")", "pupil.Progress == \"none\"", "pupil.Progress in (\"none\", \"some\")", "pupil.Sex.StartsWith(\"F\")"];

    private static readonly string[] Numbers = ["pupil.Attendance", "pupil.Score", "pupil.Cost", "thresholds.LowAttendance", "0", "1", "2.5", "79228162514264337593543950335", "pupil.Cycles.Count", "pupil.CompletedCycles", "pupil.StartedOn - date(\"2026-01-01\")"];

    private static readonly string[] Wrong = ["pupil", "null", "pupil.Nothing", "c.Reviewed", "\"", "pupil.Known.Length", "x => x", "typeof(object)", "pupil.Needs", "1 2", "((", "date(1)", "new object()"];

    private readonly Random _random = new(seed);

    internal string Next() => Truth(_random.Next(1, 7));

    private string Truth(int depth) => depth == 0 ? Slip(Truths) : _random.Next(9) switch
    {
        0 or 1 => $"{Truth(depth - 1)} and {Truth(depth - 1)}",
        2 or 3 => $"({Truth(depth - 1)} || {Truth(depth - 1)})",
        4 => $"not ({Truth(depth - 1)})",
        5 => $"{Number(depth - 1)} {One("<", "<=", ">", ">=", "==", "!=")} {Number(depth - 1)}",
        6 => $"({Truth(depth - 1)} ? {Truth(depth - 1)} : {Truth(depth - 1)})",
        7 => $"pupil.Cycles.{One("Any", "All")}(c{depth} => {One($"c{depth}.Reviewed", Truth(depth - 1), $"c{depth}.Reviewed and {Truth(depth - 1)}")})",
        _ => Slip(Truths),
    };

    private string Number(int depth) => depth == 0 ? Slip(Numbers) : _random.Next(7) switch
    {
        0 or 1 => $"({Number(depth - 1)} {One("+", "-", "*", "/")} {Number(depth - 1)})",
        2 => $"-{Number(depth - 1)}",
        3 => $"pupil.Cycles.Count(n{depth} => {Truth(depth - 1)})",
        4 => $"pupil.Specialists.{One("Sum", "Min", "Max", "Average")}(s{depth} => {Number(depth - 1)})",
        5 => $"({Truth(depth - 1)} ? {Number(depth - 1)} : {Number(depth - 1)})",
        _ => Slip(Numbers),
    };

    /// <summary>One of the right ones; now and then a wrong one.</summary>
    private string Slip(string[] right) => _random.Next(40) == 0 ? Wrong[_random.Next(Wrong.Length)] : right[_random.Next(right.Length)];

    private string One(params string[] of) => of[_random.Next(of.Length)];
}
