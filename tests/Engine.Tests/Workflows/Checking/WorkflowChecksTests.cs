using System.Reflection;
using FluentAssertions;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Workflows;
using Xunit;

namespace SendWorkflows.Engine.Tests.Workflows.Checking;

/// <summary>A workflow that is wrong on purpose for each code: the code, the place and the words.</summary>
public class WorkflowChecksTests
{
    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { WorkflowCodes.Shape, "/states/a", "\"initial\" is missing from a state.", """ "initial":"a","states":{"a":{"states":{"b":{"type":"final"}}}} """ },
        { WorkflowCodes.Shape, "/states/a/states/h", "The history \"a.h\" that remembers nothing leads back to itself. Give it a \"target\".", """ "initial":"a","states":{"a":{"initial":"h","on":{"GO":"z"},"states":{"h":{"type":"history"},"b":{}}},"z":{"type":"final"}} """ },
        { WorkflowCodes.UnknownProperty, "/states/a/onn", "\"onn\" means nothing in a state. Did you mean \"on\"?", """ "initial":"a","states":{"a":{"type":"final","onn":{}}} """ },
        { WorkflowCodes.StateName, "/states/a.b", "\"a.b\" cannot name a state. Use letters, digits and hyphens.", """ "initial":"a.b","states":{"a.b":{"type":"final"}} """ },
        { WorkflowCodes.UnknownTarget, "/states/a/on/GO", "There is no state \"finishd\" here. Did you mean \"finished\"?", """ "initial":"a","states":{"a":{"on":{"GO":"finishd"}},"finished":{"type":"final"}} """ },
        { WorkflowCodes.UnknownDelay, "/states/a/after/tenDay", "No delay is called \"tenDay\". Did you mean \"tenDays\"?", """ "initial":"a","states":{"a":{"after":{"tenDay":"z"}},"z":{"type":"final"}} """ },
        { WorkflowCodes.UnknownRole, "/states/a/entry/params/role", "\"senko\" is no role. Did you mean \"senco\"?", """ "initial":"a","states":{"a":{"type":"final","entry":{"type":"notify","params":{"role":"senko","title":"Hello"}}}} """ },
        { WorkflowCodes.UnknownGuard, "/states/a/on/GO/guard/type", "\"roll\" is no guard. Did you mean \"role\"?", """ "initial":"a","states":{"a":{"on":{"GO":{"target":"z","guard":{"type":"roll","params":{}}}}},"z":{"type":"final"}} """ },
        { WorkflowCodes.UnknownAction, "/states/a/entry/type", "\"opendutty\" is no action. Did you mean \"openDuty\"?", """ "initial":"a","states":{"a":{"type":"final","entry":{"type":"opendutty","params":{}}}} """ },
        { WorkflowCodes.UnknownRule, "/states/a/on/GO/guard/params/rule", "No rule is called \"RuleTo\". Did you mean \"RuleTwo\"?", """ "initial":"a","states":{"a":{"on":{"GO":{"target":"z","guard":{"type":"rule","params":{"rule":"RuleTo"}}}}},"z":{"type":"final"}} """ },
        { WorkflowCodes.UnknownDate, "/states/a/entry/params/due", "No date is called \"revewBy\". Did you mean \"reviewBy\"?", """ "initial":"a","states":{"a":{"entry":{"type":"openDuty","params":{"name":"d","role":"senco","title":"Do","due":"5 days after revewBy"}},"on":{"GO":"z"},"exit":{"type":"closeDuty","params":{"name":"d","outcome":"done"}}},"z":{"type":"final"}} """ },
        { WorkflowCodes.BadDue, "/states/a/entry/params/due", "\"schol\"", """ "initial":"a","states":{"a":{"type":"final","entry":{"type":"setDate","params":{"name":"reviewBy","due":"5 schol days after entered"}}}} """ },
        { WorkflowCodes.BadEvent, "/states/a/on/xstate.done", "\"xstate.done\" cannot name an event", """ "initial":"a","states":{"a":{"on":{"xstate.done":"z"}},"z":{"type":"final"}} """ },
        { WorkflowCodes.Unreachable, "/states/b", "Nothing leads to the state \"b\".", """ "initial":"a","states":{"a":{"type":"final"},"b":{"initial":"c","states":{"c":{"type":"final"}}}} """ },
        { WorkflowCodes.NoWayOut, "/states/a", "Nothing leads out of the state \"a\", and it is not final.", """ "initial":"a","states":{"a":{"on":{"GO":"a"}}} """ },
        { WorkflowCodes.DutyNeverClosed, "/states/a/entry/params", "The duty \"plan\" is opened and nothing closes it.", """ "initial":"a","states":{"a":{"type":"final","entry":{"type":"openDuty","params":{"name":"plan","role":"senco","title":"Plan"}}}} """ },
        { WorkflowCodes.DutyOpenAtTheEnd, "/states/a/entry/params", "The duty \"d\" can still be open when the run ends: from the start, after tenDays, OUT, and it ends in \"z\".", """ "initial":"a","states":{"a":{"entry":{"type":"openDuty","params":{"name":"d","role":"senco","title":"Do"}},"after":{"tenDays":"b"},"on":{"GO":{"target":"z","actions":{"type":"closeDuty","params":{"name":"d","outcome":"done"}}}}},"b":{"on":{"OUT":"z"}},"z":{"type":"final"}} """ },
        { WorkflowCodes.DutyOpenAtTheEnd, "/states/a/states/x/states/one/entry/params", "The duty \"d\" can still be open when the run ends: from the start, NO, when a is finished, and it ends in \"z\".", """ "initial":"a","states":{"a":{"type":"parallel","onDone":"z","states":{"x":{"initial":"one","states":{"one":{"entry":{"type":"openDuty","params":{"name":"d","role":"senco","title":"Do"}},"on":{"YES":{"target":"two","actions":{"type":"closeDuty","params":{"name":"d","outcome":"done"}}},"NO":"two"}},"two":{"type":"final"}}},"y":{"initial":"p","states":{"p":{"on":{"ON":"q"}},"q":{"type":"final"}}}}},"z":{"type":"final"}} """ },
        { WorkflowCodes.DutyNeverOpened, "/states/a/entry/params", "No duty is called \"plan\".", """ "initial":"a","states":{"a":{"type":"final","entry":{"type":"closeDuty","params":{"name":"plan","outcome":"done"}}}} """ },
        { WorkflowCodes.LateReminder, "/delays/beforeReview", "The reminder \"beforeReview\" (5 school days before reviewBy) always comes after the duty \"d\" is due (2 weeks before reviewBy).", """ "initial":"a","states":{"a":{"entry":{"type":"openDuty","params":{"name":"d","role":"senco","title":"Do","due":"2 weeks before reviewBy"}},"after":{"beforeReview":{"actions":{"type":"notify","params":{"role":"senco","title":"Soon","kind":"reminder","duty":"d"}}}},"on":{"GO":{"target":"z","actions":{"type":"closeDuty","params":{"name":"d","outcome":"done"}}}}},"z":{"type":"final"}} """ },
        { WorkflowCodes.EscalatesToNobody, "/states/a/after/afterReview", "When \"afterReview\" is over, nobody is told.", """ "initial":"a","states":{"a":{"after":{"afterReview":"z"}},"z":{"type":"final"}} """ },
        { WorkflowCodes.DeadTransition, "/states/a/on/GO/1", "This transition of \"a\" can never be taken: an earlier one without a guard is always taken.", """ "initial":"a","states":{"a":{"on":{"GO":["z",{"target":"z"}]}},"z":{"type":"final"}} """ },
        { WorkflowCodes.DeadTransition, "/states/a/after/tenDays/0", "it asks for a person's role, and a timer is no person", """ "initial":"a","states":{"a":{"after":{"tenDays":[{"target":"z","guard":{"type":"role","params":{"role":"senco"}}},"z"]}},"z":{"type":"final"}} """ },
        { WorkflowCodes.DeadTransition, "/states/a/on/GO", "its guard asks for something and its opposite", """ "initial":"a","states":{"a":{"on":{"OUT":"z","GO":{"target":"z","guard":{"type":"and","params":{"guards":[{"type":"rule","params":{"rule":"RuleTwo"}},{"type":"not","params":{"guard":{"type":"rule","params":{"rule":"RuleTwo"}}}}]}}}}},"z":{"type":"final"}} """ },
        { WorkflowCodes.DeadTransition, "/states/a/on/GO", "\"a\" is always left at once", """ "initial":"a","states":{"a":{"always":"z","on":{"GO":"z"}},"z":{"type":"final"}} """ },
        { WorkflowCodes.EndlessLoop, "/states/a", "From \"a\" the workflow comes back to it without any event, for ever.", """ "initial":"a","states":{"a":{"always":"b"},"b":{"always":"a"}} """ },
        { WorkflowCodes.TimerMayBeLost, "/states/a/after/tenDays", "When \"tenDays\" is over and the guard is false or not known, nothing happens and the timer is gone.", """ "initial":"a","states":{"a":{"after":{"tenDays":{"target":"z","guard":{"type":"rule","params":{"rule":"RuleTwo"}}}},"on":{"GO":"z"}},"z":{"type":"final"}} """ },
        { WorkflowCodes.TimerCannotFire, "/delays/beforeReview", "Nothing in the file sets the date \"reviewBy\", so \"beforeReview\" waits for ever unless whoever begins a run gives it. Set it with \"setDate\", or ask for it under \"asks\".", """ "initial":"a","states":{"a":{"after":{"beforeReview":"z"},"on":{"GO":"z"}},"z":{"type":"final"}} """ },
        { WorkflowCodes.EventData, "/states/a/on/GO/actions/params", "\"GO\" brings no \"revewBy\". Did you mean \"reviewBy\"?", """ "events":{"GO":{"data":{"reviewBy":{"type":"date","required":true}}}},"initial":"a","states":{"a":{"on":{"GO":{"target":"z","actions":{"type":"setDate","params":{"name":"reviewBy","fromEvent":"revewBy"}}}}},"z":{"type":"final"}} """ },
        { WorkflowCodes.EventData, "/states/a/on/GO/actions/params", "\"GO\" brings no \"heldon\". Did you mean \"heldOn\"?", """ "events":{"GO":{"data":{"heldOn":{"type":"date"}}}},"initial":"a","states":{"a":{"on":{"GO":{"target":"z","actions":{"type":"tellWorkflow","params":{"workflow":"other","event":"DONE","pass":"heldon"}}}}},"z":{"type":"final"}} """ },
        { WorkflowCodes.Shape, "/events/GO/data/said/doneOn", "\"said\" is no date, so it cannot say on which day something was done.", """ "events":{"GO":{"data":{"said":{"type":"text","doneOn":true}}}},"initial":"a","states":{"a":{"on":{"GO":"z"}},"z":{"type":"final"}} """ },
        { WorkflowCodes.UnknownRole, "/events/GO/by/1", "\"senko\" is no role. Did you mean \"senco\"?", """ "events":{"GO":{"by":["head","senko"]}},"initial":"a","states":{"a":{"on":{"GO":"z"}},"z":{"type":"final"}} """ },
        { WorkflowCodes.UnknownRole, "/startedBy", "\"hed\" is no role. Did you mean \"head\"?", """ "startedBy":"hed","initial":"a","states":{"a":{"type":"final"}} """ },
        { WorkflowCodes.Shape, "/startedBy", "\"startedBy\" names no role, so nobody could ever do it.", """ "startedBy":[],"initial":"a","states":{"a":{"type":"final"}} """ },
        { WorkflowCodes.UnknownDate, "/asks/revewBy", "No date is called \"revewBy\". Did you mean \"reviewBy\"?", """ "asks":{"revewBy":{"type":"date"}},"initial":"a","states":{"a":{"type":"final"}} """ },
        { WorkflowCodes.UnknownDate, "/asks/reviewBy", "\"reviewBy\" is a date of the run, so it cannot be asked for as anything else.", """ "asks":{"reviewBy":{"type":"text"}},"initial":"a","states":{"a":{"type":"final"}} """ },
        { WorkflowCodes.ParentGated, "/events/PARENT_ASKED", "only some roles may record it", """ "events":{"PARENT_ASKED":{"by":"senco"}},"initial":"a","states":{"a":{"on":{"PARENT_ASKED":"z"}},"z":{"type":"final"}} """ },
        { WorkflowCodes.ParentGated, "/states/a/on/PARENT_ASKED", "its guard asks for a rule or a role", """ "initial":"a","states":{"a":{"on":{"OUT":"z","PARENT_ASKED":{"target":"z","guard":{"type":"not","params":{"guard":{"type":"rule","params":{"rule":"RuleOne"}}}}}}},"z":{"type":"final"}} """ },
        { WorkflowCodes.Unused, "/delays/tenDays", "The delay \"tenDays\" is declared and not used.", """ "initial":"a","states":{"a":{"type":"final"}} """ },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_problem_is_reported_where_it_stands_and_in_plain_words(string code, string pointer, string words, string members)
    {
        var found = WorkflowReader.Read(Runs.File(members), ["RuleOne", "RuleTwo"]).Diagnostics.Where(each => each.Code == code && each.Place.Pointer == pointer).ToList();
        found.Should().NotBeEmpty(string.Join("\n", WorkflowReader.Read(Runs.File(members), ["RuleOne", "RuleTwo"]).Diagnostics.Select(each => $"{each.Place.Pointer} {each}")));
        found.Select(each => $"{each.Message} {each.Help}").Should().Contain(each => each.Contains(words, StringComparison.Ordinal));
        found.Should().OnlyContain(each => StandsAt(Runs.File(members).Text, each.Place, words), "line and column lead to what is wrong");
    }

    /// <summary>Whether a place is the beginning of the member that its pointer names, of that member's value, or of the word in it.</summary>
    private static bool StandsAt(string text, Place place, string words)
    {
        var line = text.Split('\n')[place.Line - 1];
        var name = place.Pointer[(place.Pointer.LastIndexOf('/') + 1)..];
        var before = line[..(place.Column - 1)].TrimEnd();
        return line[(place.Column - 1)..].StartsWith($"\"{name}\"", StringComparison.Ordinal) || before.EndsWith($"\"{name}\":", StringComparison.Ordinal) || before.EndsWith('[') || before.EndsWith(',')
            || line[(place.Column - 1)..].StartsWith(words.Trim('"'), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_has_a_wrong_workflow()
    {
        var codes = typeof(WorkflowCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        codes.Except([WorkflowCodes.ScenarioFailed]).Should().BeEquivalentTo(Wrong.Select(row => (string)((object[])row)[0]).Distinct());
    }

    [Fact]
    public void All_problems_are_reported_at_once_in_the_file_s_order()
    {
        var reading = WorkflowReader.Read(Runs.File(""" "initial":"a","states":{"a":{"on":{"GO":"b","STOP":"c"},"entry":{"type":"sing","params":{}}}} """));
        reading.Workflow.Should().BeNull();
        var errors = reading.Diagnostics.Where(each => each.Severity == Severity.Error).ToList();
        errors.Select(each => each.Code).Should().Equal(WorkflowCodes.UnknownTarget, WorkflowCodes.UnknownTarget, WorkflowCodes.UnknownAction);
        errors.Select(each => each.Place.Column).Should().BeInAscendingOrder();
    }

    [Fact]
    public void A_reminder_whose_order_depends_on_holidays_is_left_to_the_author() =>
        WorkflowReader.Read(Runs.File("""
            "initial":"a","states":{"a":{
              "entry":{"type":"openDuty","params":{"name":"d","role":"senco","title":"Do","due":"1 week before reviewBy"}},
              "after":{"beforeReview":{"actions":{"type":"notify","params":{"role":"senco","title":"Soon","kind":"reminder","duty":"d"}}}},
              "on":{"GO":{"target":"z","actions":{"type":"closeDuty","params":{"name":"d","outcome":"done"}}}}},"z":{"type":"final"}}
            """)).Diagnostics.Should().NotContain(each => each.Code == WorkflowCodes.LateReminder);
}
