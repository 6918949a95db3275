using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Notifications;

/// <summary>From seven in the morning in London: messages into inboxes, inboxes into one e-mail a person.</summary>
public sealed class SendDigests(DeliverNotifications deliver, WriteDigests write, TimeProvider time) : ITickWork
{
    private static readonly TimeOnly Earliest = new(7, 0);

    /// <inheritdoc />
    public int Order => 100;

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(CancellationToken cancellation)
    {
        var done = new Dictionary<string, int>();
        if (LocalTime.TimeInLondon(time.GetUtcNow().UtcDateTime) >= Earliest)
        {
            Count("message delivered", await deliver.RunAsync(cancellation));
            Count("e-mail written", await write.RunAsync(cancellation));
        }

        return done;

        void Count(string what, int number)
        {
            if (number > 0)
                done[what] = number;
        }
    }
}
