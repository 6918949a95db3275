namespace SendWorkflows.Engine.Tests.Rules.Evaluating;

/// <summary>Writes expressions over the test catalogue: every operator and method of the language.</summary>
internal sealed class RandomExpressions(Random random)
{
    private int _variables;

    internal string Boolean(int depth) => depth == 0
        ? Pick("pupil.Urgent", "pupil.Known", "true")
        : random.Next(20) switch
        {
            0 or 1 => $"({Boolean(depth - 1)} && {Boolean(depth - 1)})",
            2 or 3 => $"({Boolean(depth - 1)} || {Boolean(depth - 1)})",
            4 => $"!{Boolean(depth - 1)}",
            5 or 6 => $"({Number(depth - 1)} {Pick("<", "<=", ">", ">=", "==", "!=")} {Number(depth - 1)})",
            7 => $"(pupil.Sen {Pick("==", "!=")} \"{Pick("N", "K")}\")",
            8 => $"({Number(depth - 1)} in ({Number(depth - 1)}, {Number(depth - 1)}))",
            9 => $"({Boolean(depth - 1)} ? {Boolean(depth - 1)} : {Boolean(depth - 1)})",
            10 => Loop(Pick("Any", "All"), depth),
            11 => $"pupil.Needs.Contains(\"{Pick("ASD", "SLCN")}\")",
            12 => $"(pupil.Sen {Pick("in", "not in")} (\"N\", \"{Pick("K", "E")}\"))",
            13 => $"(pupil.Layer == \"{Pick("stage-1", "stage-2")}\")",
            14 => $"({Date()} {Pick("<", "<=", ">", ">=", "==", "!=")} {Date()})",
            15 => $"(pupil.Urgent {Pick("==", "!=")} pupil.Known)",
            16 => $"pupil.Needs.{Pick("Any", "All")}({Lambda(v => $"{v} == \"ASD\" || {v} in (\"SLCN\", \"MSI\")")})",
            17 => $"{List(depth)}.{Pick("Any", "All")}({Lambda(v => $"pupil.Cycles.Count({Lambda(w => $"{w}.Weeks > {v}.Weeks || {Item(w)}")}) > 1")})",
            18 => $"{List(depth)}.{Pick("First", "Last")}().Reviewed",
            _ => $"({List(depth)}.OrderBy({Lambda(v => $"{v}.Weeks")}).Take({random.Next(3)}).Any({Lambda(v => $"{v}.Reviewed")}))",
        };

    private string Date() => random.Next(3) switch
    {
        0 => "pupil.StartedOn",
        1 => $"(pupil.StartedOn {Pick("+", "-")} {random.Next(9)})",
        _ => $"date(\"2026-0{1 + random.Next(9)}-01\")",
    };

    internal string Number(int depth) => depth == 0
        ? Pick("pupil.Score", "pupil.Attendance", "0", "1", "2", "50.5")
        : random.Next(10) switch
        {
            8 => $"({Number(depth - 1)} * {Pick("3", "-2")})",
            9 => $"(date(\"2026-10-01\") - pupil.StartedOn)",
            0 => $"({Number(depth - 1)} {Pick("+", "-", "*")} {Number(depth - 1)})",
            1 => $"({Number(depth - 1)} * 1.0 / {Number(depth - 1)})",
            2 => $"(-{Number(depth - 1)})",
            3 => $"({Boolean(depth - 1)} ? {Number(depth - 1)} : {Number(depth - 1)})",
            4 => $"{List(depth)}.Count",
            5 => Loop("Count", depth),
            6 => $"{List(depth)}.{Pick("Sum", "Min", "Max", "Average")}({Lambda(v => $"{v}.Weeks")})",
            _ => Number(0),
        };

    private string List(int depth) => depth == 0 || random.Next(2) == 0 ? "pupil.Cycles" : $"pupil.Cycles.Where({Lambda(v => Item(v))})";

    private string Loop(string method, int depth) => $"{List(depth)}.{method}({Lambda(v => $"{Item(v)} {Pick("&&", "||")} {Item(v)}")})";

    private string Item(string variable) => random.Next(6) switch
    {
        4 => $"{variable}.EndedOn < pupil.StartedOn",
        5 => $"({variable}.Weeks + 1 in (3, pupil.Score) ? {variable}.Reviewed : {variable}.Progress in (\"good\", \"none\"))",
        0 => $"{variable}.Reviewed",
        1 => $"{variable}.Weeks > pupil.Score",
        2 => $"{variable}.Progress == \"good\"",
        _ => $"10.0 / {variable}.Weeks > 2",
    };

    private string Lambda(Func<string, string> body)
    {
        var variable = $"v{++_variables}";
        return $"{variable} => {body(variable)}";
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
