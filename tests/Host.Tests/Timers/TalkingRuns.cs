using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.RuleSets;
using SendWorkflows.Host.Workflows;
using SendWorkflows.TestKit;

namespace SendWorkflows.Host.Tests.Timers;

/// <summary>Pupils with two runs each, of which one is told something, and a cycle is begun, when a timer of the other falls due. A timer of the one told was due before, another would be after.</summary>
internal static class TalkingRuns
{
    internal static void Write(RulesFolder folder)
    {
        folder.Write("workflows/telling/telling.workflow.json", """
            { "id": "telling", "version": 1, "title": "Telling", "startedBy": ["senco"],
              "delays": { "tell": { "due": "5 school days after entered", "as": "reminder" } },
              "initial": "waiting",
              "states": {
                "waiting": {
                  "entry": { "type": "openDuty", "params": { "name": "wait", "role": "senco", "title": "Wait a little", "due": "5 school days after entered", "minutes": 5 } },
                  "after": { "tell": { "target": "told", "actions": [
                    { "type": "closeDuty", "params": { "name": "wait", "outcome": "done" } },
                    { "type": "tellWorkflow", "params": { "workflow": "listening", "event": "HEARD", "data": { "what": "news" } } },
                    { "type": "startWorkflow", "params": { "workflow": "assess-plan-do-review" } },
                    { "type": "suggest", "params": { "event": "look-closer" } } ] } }
                },
                "told": { "type": "final" }
              } }
            """);
        folder.Write("workflows/listening/listening.workflow.json", """
            { "id": "listening", "version": 1, "title": "Listening", "startedBy": ["senco"],
              "delays": {
                "soon": { "due": "3 school days after entered", "as": "reminder" },
                "late": { "due": "7 school days after entered", "as": "reminder" },
                "much": { "due": "9 school days after entered", "as": "escalation" } },
              "events": { "HEARD": { "title": "Record what was heard", "data": { "what": { "title": "What?", "type": "text", "required": true } } } },
              "initial": "listening",
              "states": {
                "listening": {
                  "entry": { "type": "openDuty", "params": { "name": "listen", "role": "class-teacher", "title": "Listen", "due": "8 school days after entered", "minutes": 5 } },
                  "on": { "HEARD": { "target": "heard", "actions": { "type": "record", "params": { "name": "what", "fromEvent": "what" } } } },
                  "after": {
                    "soon": { "actions": { "type": "notify", "params": { "role": "class-teacher", "kind": "reminder", "duty": "listen", "title": "Listen soon", "text": "By 8 school days." } } },
                    "late": { "actions": { "type": "notify", "params": { "role": "class-teacher", "kind": "reminder", "duty": "listen", "title": "Listen now", "text": "It is late." } } }
                  }
                },
                "heard": {
                  "entry": [
                    { "type": "closeDuty", "params": { "name": "listen", "outcome": "heard" } },
                    { "type": "openDuty", "params": { "name": "listen", "role": "phase-leader", "title": "Say what was heard", "minutes": 5 } } ],
                  "after": { "much": { "target": "over", "actions": [
                    { "type": "escalate", "params": { "duty": "listen", "role": "senco", "title": "Nothing was said", "text": "Ask." } },
                    { "type": "closeDuty", "params": { "name": "listen", "outcome": "over" } } ] } }
                },
                "over": { "type": "final" }
              } }
            """);
    }

    internal static async Task StartAsync(CycleSetting setting, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var pupil = await setting.Service.PupilAsync(setting.School, setting.Class, $"Talking {i}");
            foreach (var workflow in new[] { "telling", "listening" })
            {
                var outcome = await setting.Service.DoAsync(parts => parts.GetRequiredService<Runs>().StartAsync(new RunStart(workflow, pupil.Id)));
                outcome.Refused.Should().BeNull();
            }
        }
    }
}
