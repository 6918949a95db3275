namespace SendWorkflows.Engine.Calendars;

/// <summary>Whose open days decide when something is sent.</summary>
public enum Recipient
{
    /// <summary>A role at a school: it reads messages on school days.</summary>
    School,

    /// <summary>A role at the local authority: it reads messages on working days, school holidays included.</summary>
    Authority,
}
