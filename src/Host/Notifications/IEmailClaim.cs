using Microsoft.EntityFrameworkCore.Storage;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Notifications;

/// <summary>Takes one e-mail for this node alone while it is handed over: what differs between the databases.</summary>
internal interface IEmailClaim
{
    /// <summary>What holds the claim: a transaction, ended with the outcome; <c>null</c> where one node works alone.</summary>
    Task<IDbContextTransaction?> BeginAsync(AppDb db, CancellationToken cancellation);

    /// <summary>The e-mail, or <c>null</c> if it has been handed over or another node has it in hand.</summary>
    Task<Email?> TakeAsync(AppDb db, Guid emailId, CancellationToken cancellation);
}
