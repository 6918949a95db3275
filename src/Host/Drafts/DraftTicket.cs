namespace SendWorkflows.Host.Drafts;

/// <summary>What a form carries, sealed, so that one operation can keep a draft of any form: whose it is, about whom, and what was recorded when it was shown.</summary>
/// <param name="UserId">Who was shown the form; <c>null</c> where whoever holds a link was.</param>
/// <param name="Link">The link by which it was shown, if by one.</param>
/// <param name="PupilId">The pupil it is about; <c>null</c> if it is about none in particular.</param>
/// <param name="Form">Its address.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Day">The day it was shown.</param>
/// <param name="Sheet">This showing of the form: a tab or device has its own.</param>
/// <param name="GoesOnFrom">The sheet that the draft shown in it was kept from; empty where it showed none.</param>
/// <param name="Fields">The <see cref="FieldPrint"/> of what is recorded, by field.</param>
public sealed record DraftTicket(
    Guid? UserId, LinkKey? Link, Guid? PupilId, string Form, string Title, DateOnly Day, Guid Sheet, Guid GoesOnFrom, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The name of the hidden field that holds it.</summary>
    public const string Field = "Draft.Ticket";
}

/// <summary>A link as its holder has it.</summary>
/// <param name="Id">The link's id.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Secret">Its secret, which the service itself does not keep.</param>
public sealed record LinkKey(Guid Id, string Purpose, string Secret);
