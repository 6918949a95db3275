using FluentAssertions;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Expressions;

/// <summary>What has been used to run code through Dynamic LINQ and RulesEngine (CVE-2023-32571, CVE-2024-51417 and others) is refused and has no meaning here.</summary>
public class AttackStringsTests
{
    [Theory]
    [InlineData("typeof(System.Diagnostics.Process) == null")]
    [InlineData("pupil.GetType().Assembly.GetTypes().Length > 0")]
    [InlineData("pupil.Sen.GetType() == pupil.Sen.GetType()")]
    [InlineData("pupil.Sen.ToString().GetType().Assembly != \"\"")]
    [InlineData("''.GetType().Assembly != \"\"")]
    [InlineData("\"\".GetType().Assembly.DefinedTypes.Any()")]
    [InlineData("\"\".GetType().Assembly.DefinedTypes.Where(it.Name == \"AppDomain\").First().DeclaredMethods.Any()")]
    [InlineData("1.GetType().Name == \"Int32\"")]
    [InlineData("(1).GetType().Module.Assembly == 1")]
    [InlineData("pupil.Known.GetHashCode() > 0")]
    [InlineData("pupil.Sen.Equals(\"K\")")]
    [InlineData("pupil.Sen.ToUpper() == \"K\"")]
    [InlineData("pupil.Sen.Length > 0")]
    [InlineData("pupil.Sen.Split(\",\").Any()")]
    [InlineData("pupil.Needs.GetEnumerator().MoveNext()")]
    [InlineData("pupil.Needs.AsQueryable().Any()")]
    [InlineData("pupil.Needs.Select(x => x).Any()")]
    [InlineData("pupil.Needs.Cast(\"System.Diagnostics.Process\").Any()")]
    [InlineData("pupil.Needs.OfType(\"System.String\").Any()")]
    [InlineData("pupil.Cycles.Any(c => c.GetType().Name == \"FactRecord\")")]
    [InlineData("new System.Diagnostics.ProcessStartInfo()")]
    [InlineData("new (1 as Id).Id == 1")]
    [InlineData("new[] { 1 }.Length == 1")]
    [InlineData("System.Diagnostics.Process.Start(\"sh\")")]
    [InlineData("Process.Start(\"sh\", \"-c id\") != null")]
    [InlineData("System.IO.File.ReadAllText(\"/etc/passwd\") == \"\"")]
    [InlineData("System.Environment.Exit(0)")]
    [InlineData("Convert.ToInt32(\"1\") == 1")]
    [InlineData("Math.Abs(-1) == 1")]
    [InlineData("String.Join(\"\", \"a\") == \"a\"")]
    [InlineData("DateTime.Now.Year > 2000")]
    [InlineData("Guid.NewGuid() != null")]
    [InlineData("DayOfWeek.Monday == 1")]
    [InlineData("Regex.IsMatch(\"a\", \"(a+)+$\")")]
    [InlineData("@0 == 1")]
    [InlineData("@it.Known")]
    [InlineData("it.Known")]
    [InlineData("root.Known")]
    [InlineData("parent.Known")]
    [InlineData("this.Known")]
    [InlineData("$.Known")]
    [InlineData("outerIt.Known")]
    [InlineData("np(pupil.Sen) == \"K\"")]
    [InlineData("iif(pupil.Known, true, false)")]
    [InlineData("is(\"System.String\")")]
    [InlineData("as(\"System.String\") != null")]
    [InlineData("cast(\"System.Int32\") == 1")]
    [InlineData("isnull(pupil.Sen, \"K\") == \"K\"")]
    [InlineData("pupil?.Known")]
    [InlineData("pupil.Sen ?? \"K\"")]
    [InlineData("pupil.Known == null")]
    [InlineData("$\"{pupil.Sen}\" == \"K\"")]
    [InlineData("pupil[\"Known\"]")]
    [InlineData("pupil.Needs[0] == \"SLCN\"")]
    [InlineData("(System.Boolean)pupil.Known")]
    [InlineData("pupil.Known; System.Environment.Exit(0)")]
    [InlineData("pupil.Known = true")]
    [InlineData("pupil.Score++ > 0")]
    [InlineData("pupil.Score += 1")]
    [InlineData("await pupil.Known")]
    [InlineData("() => true")]
    [InlineData("x => pupil.Known")]
    [InlineData("pupil.Score & 1 == 1")]
    [InlineData("pupil.Score << 1 == 1")]
    [InlineData("'a' == 'a'")]
    [InlineData("0x10 == 16")]
    [InlineData("1m == 1")]
    [InlineData("pupil.Known /* comment */")]
    [InlineData("pupil.Known // comment")]
    [InlineData("pupil.Know\\u006e")]
    [InlineData("ｐupil.Known")]
    [InlineData("__import__(\"os\")")]
    [InlineData("${jndi:ldap://x}")]
    [InlineData("Utils.CheckContains(\"a\", \"a\")")]
    [InlineData("pupil.Facts.Catalogue == 1")]
    [InlineData("thresholds.Keys.Any()")]
    public void An_expression_that_reaches_for_the_program_is_refused_with_a_diagnostic(string expression)
    {
        var loading = TestRules.LoadExpression(expression);

        loading.Policy.Should().BeNull();
        var problem = loading.Diagnostics.Should().NotBeEmpty().And.Subject.First();
        problem.Code.Should().BeOneOf("rule-syntax", "rule-unknown-name", "rule-unknown-fact", "rule-unknown-threshold", "rule-types");
        problem.Message.Should().NotContain("Exception").And.EndWith(".");
        problem.Place.File.Should().Be("base/a.rules.json");
    }

    [Theory]
    [InlineData("\"Actions\":{\"OnSuccess\":{\"Name\":\"OutputExpression\",\"Context\":{\"Expression\":\"1\"}}}")]
    [InlineData("\"ReSettings\":{\"CustomTypes\":[\"System.Diagnostics.Process\"]}")]
    [InlineData("\"$type\":\"System.Windows.Data.ObjectDataProvider\"")]
    [InlineData("\"ExceptionMessage\":\"x\"")]
    public void A_member_of_a_rule_that_would_run_or_choose_code_is_refused(string member)
    {
        var loading = TestRules.Load(("a.rules.json", $$"""{"WorkflowName":"w","Rules":[{"RuleName":"Rule","Expression":"pupil.Known",{{member}}}]}"""));

        loading.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("json-unknown-name");
    }
}
