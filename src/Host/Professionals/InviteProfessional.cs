using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.SharedLinks;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Professionals;

/// <summary>Invites a specialist to read what is shared of one pupil and to send advice. The parents are always part of that decision (CoP 6.59).</summary>
public sealed class InviteProfessional(AppDb db, Actor actor, MakeSharedLink links, MailLink mail)
{
    /// <summary>Checks and makes the link, and has it go by e-mail where an address is given. The secret is <c>null</c> where something must be mended, or there is no such pupil for this person.</summary>
    public async Task<(string? Secret, bool IsFound, IReadOnlyList<InputProblem> Problems)> RunAsync(
        Guid pupilId, string? name, string? email, IReadOnlyCollection<string> items, bool parentsAgree, CancellationToken cancellation)
    {
        if (await db.Pupils.Include(p => p.School).SingleOrDefaultAsync(p => p.Id == pupilId, cancellation) is not { } pupil || !actor.MayOversee(pupil.SchoolId))
            return (null, false, []);
        var problems = new List<InputProblem>();
        if (string.IsNullOrWhiteSpace(name))
            problems.Add(new InputProblem("Name", "Enter the specialist’s name and service."));
        if (MailLink.Check(pupil, email, ("Name", name)) is { } problem)
            problems.Add(problem);
        if (!items.Any(SharedItems.All.ContainsKey))
            problems.Add(new InputProblem("Items", "Choose at least one thing to share."));
        if (!parentsAgree)
            problems.Add(new InputProblem("ParentsAgree", "Talk with the parents first, and tick this once they have agreed to what is shared."));
        if (problems.Count > 0)
            return (null, true, problems);
        var shows = string.Join(',', SharedItems.All.Keys.Where(items.Contains));
        var made = links.Stage(pupil, LinkPurpose.Advice, name!, MakeSharedLink.SpecialistsHave, shows: shows);
        mail.Stage(made, pupil, "/advice/", email, InvitationMail.Subject(pupil.School.Name), InvitationMail.Text(pupil.School.Name, made.Link));
        await db.SaveChangesAsync(cancellation);
        return (made.Secret, true, []);
    }
}
