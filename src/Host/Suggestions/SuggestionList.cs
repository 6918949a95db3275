namespace SendWorkflows.Host.Suggestions;

/// <summary>One page of the suggestions waiting for a person.</summary>
/// <param name="Pupils">The pupils of this page with their suggestions, the most pressing first.</param>
/// <param name="Kinds">Every kind there is, with how many.</param>
/// <param name="Suggestions">How many suggestions wait in all.</param>
/// <param name="PupilCount">How many pupils the list holds under the filter.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
public sealed record SuggestionList(
    IReadOnlyList<SuggestionsOfPupil> Pupils, IReadOnlyList<SuggestionKind> Kinds, int Suggestions, int PupilCount, int Page, int Pages);
