namespace SendWorkflows.Engine.Workflows;

/// <summary>Codes of problems with a workflow file. Each stands in docs/diagnostics.md with what to do about it.</summary>
public static class WorkflowCodes
{
    /// <summary>Something is missing or of the wrong kind.</summary>
    public const string Shape = "workflow-shape";

    /// <summary>A property that means nothing here.</summary>
    public const string UnknownProperty = "workflow-unknown-property";

    /// <summary>A state's name or id that cannot be used, or is used twice.</summary>
    public const string StateName = "workflow-state-name";

    /// <summary>A transition, an <c>initial</c> or a guard leads to a state that is not there.</summary>
    public const string UnknownTarget = "workflow-unknown-target";

    /// <summary>An <c>after</c> names a delay that the file does not have.</summary>
    public const string UnknownDelay = "workflow-unknown-delay";

    /// <summary>A role that nobody can have.</summary>
    public const string UnknownRole = "workflow-unknown-role";

    /// <summary>A guard that is not in the catalogue.</summary>
    public const string UnknownGuard = "workflow-unknown-guard";

    /// <summary>An action that is not in the catalogue.</summary>
    public const string UnknownAction = "workflow-unknown-action";

    /// <summary>A guard asks a rule that the rule set does not have.</summary>
    public const string UnknownRule = "workflow-unknown-rule";

    /// <summary>A due date rests on a date the file does not declare.</summary>
    public const string UnknownDate = "workflow-unknown-date";

    /// <summary>A due date that the due-date language cannot read.</summary>
    public const string BadDue = "workflow-bad-due";

    /// <summary>An event name that only the engine may use, or that <c>events</c> does not declare.</summary>
    public const string BadEvent = "workflow-bad-event";

    /// <summary>A state that no path from the start leads to.</summary>
    public const string Unreachable = "workflow-unreachable-state";

    /// <summary>A state that is not final and that nothing leads out of.</summary>
    public const string NoWayOut = "workflow-no-way-out";

    /// <summary>A duty that is opened and that nothing closes.</summary>
    public const string DutyNeverClosed = "workflow-duty-never-closed";

    /// <summary>A duty that some way through the chart opens and leaves open when the run ends.</summary>
    public const string DutyOpenAtTheEnd = "workflow-duty-open-at-the-end";

    /// <summary>A duty that is closed, escalated or written about and that nothing opens.</summary>
    public const string DutyNeverOpened = "workflow-duty-never-opened";

    /// <summary>A reminder that always comes after the day it reminds of.</summary>
    public const string LateReminder = "workflow-late-reminder";

    /// <summary>An escalation that reaches nobody.</summary>
    public const string EscalatesToNobody = "workflow-escalates-to-nobody";

    /// <summary>A transition that can never be taken.</summary>
    public const string DeadTransition = "workflow-dead-transition";

    /// <summary>Transitions without an event that go round in circles.</summary>
    public const string EndlessLoop = "workflow-endless-loop";

    /// <summary>A timer that is lost if its guard is false or not known when it fires.</summary>
    public const string TimerMayBeLost = "workflow-timer-may-be-lost";

    /// <summary>A timer that counts from a date which nothing sets.</summary>
    public const string TimerCannotFire = "workflow-timer-cannot-fire";

    /// <summary>An action takes from an event what the event does not bring.</summary>
    public const string EventData = "workflow-event-data";

    /// <summary>Something a parent or young person says or asks for depends on a role, a rule or a permission.</summary>
    public const string ParentGated = "workflow-parent-gated";

    /// <summary>A scenario did not go as expected.</summary>
    public const string ScenarioFailed = "workflow-scenario-failed";

    /// <summary>A delay, date or event that the file declares and does not use.</summary>
    public const string Unused = "workflow-unused";
}
