using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Npgsql;
using SendWorkflows.Host.Data;
using Xunit;

namespace SendWorkflows.Host.Tests.Data;

public class DatabaseSettingsTests
{
    [Fact]
    public void A_connection_keeps_plans_and_sends_large_pieces_unless_told_otherwise()
    {
        var connection = Postgres("Host=db;Database=send");

        (connection.MaxAutoPrepare, connection.AutoPrepareMinUsages).Should().Be((200, 2));
        (connection.ReadBufferSize, connection.WriteBufferSize).Should().Be((65_536, 65_536));
    }

    [Theory]
    [InlineData("Max Auto Prepare=0;Read Buffer Size=8192;Write Buffer Size=8192")]
    [InlineData("maxautoprepare=0;readbuffersize=8192;writebuffersize=8192")]
    public void What_the_operator_says_of_a_connection_stands(string said)
    {
        var connection = Postgres($"Host=db;Database=send;{said}");

        connection.MaxAutoPrepare.Should().Be(0);
        (connection.ReadBufferSize, connection.WriteBufferSize).Should().Be((8_192, 8_192));
    }

    [Fact]
    public void Without_a_host_it_is_a_file_of_the_data_folder()
    {
        DatabaseSettings.From(new ConfigurationBuilder().Build(), "/data", demo: false).Should().Be(new DatabaseSettings("Data Source=/data/sendworkflows.db", IsPostgres: false));
    }

    private static NpgsqlConnectionStringBuilder Postgres(string configured)
    {
        var settings = DatabaseSettings.From(new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Default", configured)]).Build(), "/data", demo: false);
        settings.IsPostgres.Should().BeTrue();
        return new NpgsqlConnectionStringBuilder(settings.ConnectionString);
    }
}
