namespace SendWorkflows.Host.Demonstration.Voices;

/// <summary>What pupils say in their passports, by age and by type of need.</summary>
internal sealed record PassportBook(IReadOnlyList<AgeWords> Ages, IReadOnlyList<NeedWords> Needs)
{
    internal AgeWords OfAge(int year) => Ages.First(age => age.From <= year && year <= age.To);

    internal NeedWords Of(string need, int year) => Needs.First(words => words.Needs.Contains(need) && words.From <= year && year <= words.To);
}

/// <summary>What pupils of some years like and hope for, whatever their need.</summary>
internal sealed record AgeWords(int From, int To, IReadOnlyList<string> Likes, IReadOnlyList<string> Hopes);

/// <summary>What pupils of some years say who have one of these needs.</summary>
/// <param name="Needs">The types of need.</param>
/// <param name="From">The first year.</param>
/// <param name="To">The last year.</param>
/// <param name="Writers">Whose words the passport is in, each as often as it is named.</param>
/// <param name="Likes">What they like, where it differs from others of their age.</param>
/// <param name="Hopes">What they hope for, likewise.</param>
/// <param name="Helps">What helps.</param>
/// <param name="Hinders">What does not help.</param>
/// <param name="Know">What they want people to know.</param>
internal sealed record NeedWords(
    IReadOnlyList<string> Needs,
    int From,
    int To,
    IReadOnlyList<string> Writers,
    IReadOnlyList<string>? Likes,
    IReadOnlyList<string>? Hopes,
    IReadOnlyList<string> Helps,
    IReadOnlyList<string> Hinders,
    IReadOnlyList<string> Know);
