namespace SendWorkflows.Host.Tests.Pages.Runs;

/// <summary>The checkout's rules beside one small workflow, whose file a test may change.</summary>
internal sealed class ContentFolder : IDisposable
{
    internal ContentFolder()
    {
        Path = Directory.CreateTempSubdirectory("sendworkflows-content-").FullName;
        Directory.CreateSymbolicLink(System.IO.Path.Combine(Path, "rules"), System.IO.Path.Combine(Checkout(), "rules"));
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "workflows", "book-look"));
    }

    internal string Path { get; }

    /// <summary>Writes the workflow with one state of this name, and with more members for it if given, each followed by a comma.</summary>
    internal void Write(int version, string state, string more = "")
    {
        var file = System.IO.Path.Combine(Path, "workflows", "book-look", "book-look.workflow.json");
        File.WriteAllText(file, $$$"""
            { "id": "book-look", "version": {{{version}}}, "title": "Book look", "startedBy": ["senco"],
              "events": { "LOOKED": { "title": "Record the book look" } },
              "initial": "{{{state}}}",
              "states": {
                "{{{state}}}": {
                  "meta": { "title": "Book look {{{state}}}" }, {{{more}}}
                  "entry": { "type": "openDuty", "params": { "name": "look", "role": "phase-leader", "title": "Look at the books", "due": "5 school days after entered", "minutes": 15 } },
                  "on": { "LOOKED": { "target": "looked", "actions": { "type": "closeDuty", "params": { "name": "look", "outcome": "done" } } } }
                },
                "looked": { "type": "final" }
              } }
            """);
        // The library reads a file again when its time of writing changes.
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, version, 0, 0, 0, DateTimeKind.Utc));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Checkout()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "SendWorkflows.sln")))
            folder = System.IO.Path.GetDirectoryName(folder)!;
        return folder;
    }
}
