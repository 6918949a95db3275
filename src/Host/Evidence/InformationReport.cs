using System.Text.Json;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Evidence;

/// <summary>
/// A draft of a school's SEN information report (CFA s.69; SEND Regulations 2014, Schedule 1): the headings, what the records can say, and
/// prompts for what only the school can write. It is to be published, so small numbers are hidden.
/// </summary>
public sealed class InformationReport(Folders folders, IServiceScopeFactory scopes, Actor actor)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>The draft; <c>null</c> if the person does not answer for this school.</summary>
    public async Task<InformationDraft?> ReadAsync(Guid schoolId, CancellationToken cancellation)
    {
        if (!actor.IsAnyIn(schoolId, Roles.SeeWholeSchool))
            return null;
        var file = Path.Combine(folders.Rules, "information-report.json");
        var form = JsonSerializer.Deserialize<Form>(await File.ReadAllTextAsync(file, cancellation), Json)
            ?? throw new InvalidOperationException($"{file} says nothing. Put back the headings that rules/schema/information-report.schema.json describes.");
        // A scope of this school alone: somebody with two schools must not publish the one's figures as the other's.
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().Schools.Add(schoolId);
        var figures = await work.ServiceProvider.GetRequiredService<InformationFigures>().ReadAsync(schoolId, cancellation);
        return new InformationDraft(figures.School, form.Title, form.Source.Title, form.Source.Address,
            [.. form.Sections.Select(s => new InformationSection(s.Number, s.Heading, s.Prompt, [.. s.Figures.Select(figures.Of)]))]);
    }

    private sealed record Form(string Title, FormSource Source, IReadOnlyList<FormSection> Sections);

    private sealed record FormSource(string Title, string Address);

    private sealed record FormSection(string Number, string Heading, IReadOnlyList<string> Figures, string Prompt);
}

/// <summary>A draft report.</summary>
/// <param name="School">The school's name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Source">The law its headings come from.</param>
/// <param name="Address">Where that can be read.</param>
/// <param name="Sections">The headings.</param>
public sealed record InformationDraft(string School, string Title, string Source, string Address, IReadOnlyList<InformationSection> Sections);

/// <summary>A heading of the report.</summary>
/// <param name="Number">The paragraph of the Schedule.</param>
/// <param name="Heading">Its words.</param>
/// <param name="Prompt">What the school is to write.</param>
/// <param name="Figures">What the records say.</param>
public sealed record InformationSection(string Number, string Heading, string Prompt, IReadOnlyList<InformationFigure> Figures);
