using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Suggestions;

/// <summary>Work that follows from accepting a suggestion.</summary>
/// <param name="Role">Who does it.</param>
/// <param name="Title">What is to be done, without naming the child.</param>
public sealed record FollowUp(string Role, string Title)
{
    private static readonly IReadOnlyDictionary<string, FollowUp> ByEvent = new Dictionary<string, FollowUp>(StringComparer.Ordinal)
    {
        ["find-out"] = new(Roles.Senco, "Find out what is not known"),
        ["answer-concern"] = new(Roles.Senco, "Answer a concern that was raised"),
        ["look-into-attendance"] = new(Roles.Senco, "Look into what keeps the pupil away"),
        ["check-teaching"] = new(Roles.ClassTeacher, "Agree what will change in class, aimed at the weaker area"),
        ["complete-records"] = new(Roles.ClassTeacher, "Complete the records that support calls for"),
        ["tell-parents"] = new(Roles.Senco, "Tell the parents that special educational provision is being made"),
        ["meet-parents"] = new(Roles.ClassTeacher, "Meet the parents"),
        ["record-views"] = new(Roles.ClassTeacher, "Ask for and record views"),
        ["set-review-date"] = new(Roles.ClassTeacher, "Agree a date for review"),
        ["hold-review"] = new(Roles.ClassTeacher, "Hold the review"),
        ["hold-annual-review"] = new(Roles.Senco, "Arrange the annual review meeting"),
        ["consider-specialist-advice"] = new(Roles.Senco, "Ask a specialist for advice, with the parents"),
        ["record-advice"] = new(Roles.Senco, "Record the specialist's advice and share it"),
        ["gather-evidence"] = new(Roles.Senco, "Add evidence for the request"),
        ["consider-ehc-needs-assessment"] = new(Roles.Senco, "Prepare the request for an EHC needs assessment with the parents"),
    };

    /// <summary>What follows from this event beyond a change of placement or a cycle; <c>null</c> for nothing.</summary>
    public static FollowUp? Of(string suggestionEvent) => ByEvent.GetValueOrDefault(suggestionEvent);
}
