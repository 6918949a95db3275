using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Evidence;
using SendWorkflows.Host.Reports;

namespace SendWorkflows.Host.Pages.Pupils;

/// <summary>Documents with a date: advice, records given to the parents, requests, packs, and reports that an authority's own facts list.</summary>
internal static class TimelineDocuments
{
    private const string DateOnDocument = "DatedOn";

    internal static IEnumerable<TimelineEvent> Of(PupilView view, bool seesPacks) =>
        view.Dated.Select(d => d.Kind switch
        {
            DatedKind.Advice => new TimelineEvent(d.On, $"Advice from {d.Words}, who saw the pupil on this day"),
            DatedKind.MeetingRecord => new TimelineEvent(d.On, "Record of a meeting given to the parents"),
            DatedKind.EvidencePack when seesPacks => new TimelineEvent(d.On, $"Pack made: {PackKinds.Titles.GetValueOrDefault(d.Words, d.Words)}"),
            _ => null,
        }).OfType<TimelineEvent>()
        .Concat(view.Requests.Select(r => new TimelineEvent(r.MadeOn, "Request for an EHC needs assessment made")))
        .Concat(view.Catalogue?.Facts.Where(fact => fact.Fields.Any(f => f.Name == DateOnDocument)).SelectMany(fact => Listed(view, fact)) ?? [])
        .OrderBy(e => e.On);

    private static IEnumerable<TimelineEvent> Listed(PupilView view, FactDefinition fact) => TimelineEvents.Records(view, fact.Name, DateOnDocument, record =>
        string.Join(", ", fact.Fields.Select(field => record[field.Name]?.Text).OfType<string>().Prepend(FactWords.Name(fact.Name))));
}
