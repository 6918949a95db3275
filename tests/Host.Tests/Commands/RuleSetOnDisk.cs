using SendWorkflows.Host.Commands;

namespace SendWorkflows.Host.Tests.Commands;

/// <summary>A small rule set in a folder of its own, for commands to read; a test may overwrite any file.</summary>
internal sealed class RuleSetOnDisk : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rules").FullName;

    internal RuleSetOnDisk()
    {
        Write("rules/facts.json", """
            {"facts":[
              {"name":"Attendance","type":"number","range":{"min":0,"max":100},"step":0.1,"meaning":"Attendance in percent."},
              {"name":"MayNeedPlan","type":"boolean","meaning":"A plan may be necessary.","askedByLaw":true},
              {"name":"ReviewedOn","type":"date","meaning":"The last review."},
              {"name":"WeeksSinceReview","type":"integer","derivation":{"how":"weeks-since","from":"ReviewedOn"},"meaning":"Weeks since it."}]}
            """);
        Write("rules/here/ruleset.json", """
            {"id":"here","title":"Here","kind":"local authority","version":"1","effectiveFrom":"2026-09-01","owner":"Us",
             "expectedVolume":[{"event":"look-into-attendance","min":0,"max":500},{"event":"consider-ehc-needs-assessment","min":0,"max":80}]}
            """);
        Write("rules/here/thresholds/LowAttendance.json", """
            {"name":"LowAttendance","meaning":"Below this.","unit":"percent","step":1,"bounds":{"min":80,"max":100},"moreSupportWhen":"higher",
             "values":[{"from":"2026-09-01","value":90,"reference":{"title":"Our guidance"}}]}
            """);
        Write("rules/here/attendance.rules.json", """
            [{"WorkflowName":"attendance","Rules":[{
              "RuleName":"LowAttendance","Expression":"pupil.Attendance < thresholds.LowAttendance","SuccessEvent":"look-into-attendance",
              "Properties":{"Standing":"local","Source":{"Title":"Our guidance","Reference":"page 3"},"Message":"Talk with the parents.",
                "Minutes":30,"Urgency":"soon","VerifiedOn":"2026-09-01"}}]}]
            """);
        Write("rules/here/request.rules.json", """
            [{"WorkflowName":"request","Rules":[{
              "RuleName":"LegalTest","Expression":"pupil.MayNeedPlan","SuccessEvent":"consider-ehc-needs-assessment",
              "Properties":{"Standing":"must","Source":{"Title":"Children and Families Act 2014","Reference":"s.36(8)"},"Message":"Consider a request.",
                "Minutes":60,"Urgency":"urgent","VerifiedOn":"2026-09-01"}}]}]
            """);
        Write("rules/here/request.cases.json", """
            {"ruleFile":"request.rules.json","cases":[
              {"name":"Dina","asOf":"2026-11-20","facts":{"MayNeedPlan":true},"expect":{"LegalTest":"met"},"because":"The test is met."},
              {"name":"Eli","asOf":"2026-11-20","facts":{"MayNeedPlan":false},"expect":{"LegalTest":"not-met"},"because":"It is not."},
              {"name":"Fay","asOf":"2026-11-20","facts":{},"expect":{"LegalTest":"unknown"},"because":"Nobody was asked."}]}
            """);
        Write("rules/here/attendance.cases.json", """
            {"ruleFile":"attendance.rules.json","cases":[
              {"name":"Amina","asOf":"2026-11-20","facts":{"Attendance":89},"expect":{"LowAttendance":"met"},"because":"89 is below 90."},
              {"name":"Ben","asOf":"2026-11-20","facts":{"Attendance":90},"expect":{"LowAttendance":"not-met"},"because":"90 is not below 90."},
              {"name":"Chidi","asOf":"2026-11-20","facts":{},"expect":{"LowAttendance":"unknown"},"missing":{"LowAttendance":["Attendance"]},"because":"Not given."}]}
            """);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    internal string PathOf(string path) => Path.Combine(_folder, path);

    internal void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    internal async Task<(int Exit, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.RunAsync(arguments, output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
