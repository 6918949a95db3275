using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Imports;
using SendWorkflows.Host.Pupils;
using SendWorkflows.TestKit;

namespace SendWorkflows.Host.Tests.Imports;

/// <summary>A school to bring files into. Today is 16 November 2026.</summary>
internal sealed class Importing(RunningService service, School school) : IAsyncDisposable
{
    internal RunningService Service => service;

    internal School School => school;

    internal static async Task<Importing> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite, Dictionary<string, string?>? settings = null)
    {
        var service = await RunningService.StartAsync(kind, settings: settings);
        await service.AuthorityAsync();
        return new Importing(service, await service.SchoolAsync());
    }

    internal static string File(string name) => System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Imports", "Files", name));

    internal Task<ImportOutcome> ImportAsync(string text, string name = "pupils.csv") => ImportAsync(Encoding.UTF8.GetBytes(text), name);

    internal Task<ImportOutcome> ImportAsync(byte[] bytes, string name = "pupils.csv") => ImportAsync(new MemoryStream(bytes), name);

    internal Task<ImportOutcome> ImportAsync(Stream stream, string name) =>
        service.DoAsync(services => services.GetRequiredService<ImportFile>().RunAsync(stream, name, school.Id));

    internal Task<T> AskAsync<T>(Func<AppDb, Task<T>> ask) => service.DoAsync(services => ask(services.GetRequiredService<AppDb>()));

    internal Task<Pupil> PupilAsync(string upn) => AskAsync(db => db.Pupils.Include(p => p.Class).SingleAsync(p => p.Upn == upn));

    /// <summary>The facts of a pupil as "Name value on day", in the order recorded.</summary>
    internal Task<List<string>> FactsAsync(string upn) => AskAsync(async db =>
    {
        var pupil = await db.Pupils.SingleAsync(p => p.Upn == upn);
        var facts = await db.PupilFacts.Where(f => f.PupilId == pupil.Id).OrderBy(f => f.Id).ToListAsync();
        return facts.ConvertAll(f => $"{f.Name} {f.Value} on {f.On:yyyy-MM-dd}");
    });

    public ValueTask DisposeAsync() => service.DisposeAsync();
}
