using Xunit;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>One demonstration and one browser for all journeys, which take turns.</summary>
[CollectionDefinition(Name)]
public sealed class Demonstration : ICollectionFixture<DemoService>, ICollectionFixture<Browser>
{
    public const string Name = "demonstration";

    /// <summary>The password of every account of the demonstration.</summary>
    public const string Password = "willow kestrel brook";
}
