using System.Net;
using System.Net.Sockets;

namespace SendWorkflows.Host.Serving;

/// <summary>Tries the addresses that the service is to listen at, before anything is prepared for people who could not reach it.</summary>
internal static class ListenAddresses
{
    /// <summary>What is wrong with each that cannot be listened at, and what to do.</summary>
    /// <param name="urls">Addresses separated by semicolons, as <c>--urls</c> takes them.</param>
    internal static IEnumerable<string> Problems(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Problem).OfType<string>();

    private static string? Problem(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            if (address.IsUnixPipe || address.IsNamedPipe)
                return null;
            using var tried = new TcpListener(Ip(address.Host), address.Port);
            tried.Start();
            return null;
        }
        catch (FormatException)
        {
            return $"\"{url}\" is not an address to listen at. Write it like --urls http://127.0.0.1:5080.";
        }
        catch (SocketException refused)
        {
            return $"The service cannot listen at {url}: {Reason(refused)} Or listen elsewhere, with --urls http://127.0.0.1:5081.";
        }
    }

    // A name that is not an address stands for every address of the machine, as the server takes it.
    private static IPAddress Ip(string host) =>
        IPAddress.TryParse(host, out var ip) ? ip : string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.Any;

    private static string Reason(SocketException refused) => refused.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => "another program does already, perhaps an earlier start of this one. Stop that one.",
        SocketError.AccessDenied => $"the account \"{Environment.UserName}\" may not. Ports below 1024 need more rights; use one above, behind a proxy.",
        SocketError.AddressNotAvailable => "this machine has no such address. Look at \"ip address\" for those it has.",
        _ => refused.Message.TrimEnd('.') + ". Check the address.",
    };
}
