using System.Net;
using System.Net.Sockets;
using FluentAssertions;
using SendWorkflows.Host.Serving;
using Xunit;

namespace SendWorkflows.Host.Tests.Serving;

public class ListenAddressesTests
{
    [Fact]
    public void Free_addresses_of_this_machine_are_no_problem() =>
        ListenAddresses.Problems("http://127.0.0.1:0;http://localhost:0; http://*:0").Should().BeEmpty();

    [Fact]
    public void Everything_that_cannot_be_listened_at_is_named_with_what_to_do()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        ListenAddresses.Problems($"{taken};http://192.0.2.7:5080;here").Should().Equal(
            $"The service cannot listen at {taken}: another program does already, perhaps an earlier start of this one. Stop that one. Or listen elsewhere, with --urls http://127.0.0.1:5081.",
            "The service cannot listen at http://192.0.2.7:5080: this machine has no such address. Look at \"ip address\" for those it has. Or listen elsewhere, with --urls http://127.0.0.1:5081.",
            "\"here\" is not an address to listen at. Write it like --urls http://127.0.0.1:5080.");
    }
}
