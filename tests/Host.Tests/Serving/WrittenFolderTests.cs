using FluentAssertions;
using Microsoft.Extensions.Configuration;
using SendWorkflows.Host.Serving;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Serving;

public sealed class WrittenFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sendworkflows-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_that_is_missing_is_made_and_left_empty()
    {
        var keys = new WrittenFolder("The keys for signing in", "Keys:Folder", Path.Combine(folder, "share", "keys"));

        keys.Problem().Should().BeNull();

        Directory.EnumerateFileSystemEntries(keys.Path).Should().BeEmpty();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named_with_its_setting_and_what_to_do()
    {
        var keys = new WrittenFolder("The keys for signing in", "Keys:Folder", Path.Combine(NotAFolder(), "keys"));

        keys.Problem().Should().StartWith($"The keys for signing in cannot be written to the folder \"{keys.Path}\": ")
            .And.Contain($"Make the folder and let the account \"{Environment.UserName}\", and nobody else, read and write it").And.EndWith("Keys:Folder (environment: Keys__Folder).");
    }

    [Fact]
    public async Task A_service_whose_folders_cannot_be_written_to_says_so_of_each_before_it_starts()
    {
        var data = NotAFolder();
        await using var service = Service.Build(new ServiceOptions(Demo: false, "http://127.0.0.1:0"), builder =>
            builder.Configuration.AddInMemoryCollection([new("Data:Folder", data)]));

        Service.WhyNot(service.Services).Should().SatisfyRespectively(problem => problem.Should().Contain("Data:Folder"), problem => problem.Should().Contain("Keys:Folder"));
    }

    [Fact]
    public async Task A_folder_of_keys_that_goes_away_degrades_the_node_and_keeps_no_page_from_being_served()
    {
        var keys = Path.Combine(folder, "keys");
        await using var service = await RunningService.StartAsync(settings: new() { ["Keys:Folder"] = keys });
        (await service.Visit().SendAsync("/sign-in")).EnsureSuccessStatusCode();
        Directory.Delete(keys, recursive: true);
        await File.WriteAllTextAsync(keys, "");

        var answer = await service.Visit().SendAsync("/health/ready");

        (await answer.Content.ReadAsStringAsync()).Should().Contain("degraded").And.Contain("The keys for signing in cannot be written");
        (await service.Visit().SendAsync("/sign-in")).EnsureSuccessStatusCode();
    }

    private string NotAFolder()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");
        return file;
    }
}
