using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SendWorkflows.Host.Tests.Notifications;

/// <summary>How a mail server treats one message.</summary>
internal enum MailManner
{
    Takes,
    Refuses,
    Hangs,

    /// <summary>Keeps the message and breaks the connection before it says so.</summary>
    TakesAndBreaksOff,
}

/// <summary>A mail server of the smallest kind: keeps every message, or behaves as a test wants.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    internal MailSink()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    internal bool Refuses
    {
        set => Manner = value ? _ => MailManner.Refuses : _ => MailManner.Takes;
    }

    /// <summary>How it treats the next connection, by how many there have been.</summary>
    internal Func<int, MailManner> Manner { get; set; } = _ => MailManner.Takes;

    /// <summary>How many connections it has treated otherwise than by taking the message.</summary>
    internal int Misbehaved { get; private set; }

    internal ConcurrentQueue<string> Messages { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        for (var connection = 0; !_stop.IsCancellationRequested; connection++)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var manner = Manner(connection);
                Misbehaved += manner == MailManner.Takes ? 0 : 1;
                await TalkAsync(client.GetStream(), manner);
            }
            catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException)
            {
                // A client that went away, killed perhaps in the middle of a sentence: the next is served.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream, MailManner manner)
    {
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("354 go on");
                await KeepAsync(reader);
                if (manner == MailManner.TakesAndBreaksOff)
                    return;
            }

            if (manner == MailManner.Hangs && line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase))
            {
                // Says nothing more until the other side gives up.
                await reader.ReadLineAsync(_stop.Token);
                return;
            }

            var refused = manner == MailManner.Refuses && line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase);
            await writer.WriteLineAsync(refused ? "451 try later" : line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? "221 bye" : "250 fine");
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                return;
        }
    }

    private async Task KeepAsync(StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line == ".")
            {
                Messages.Enqueue(string.Join('\n', lines));
                return;
            }

            lines.Add(line);
        }
    }
}
