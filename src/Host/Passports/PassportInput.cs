namespace SendWorkflows.Host.Passports;

/// <summary>A passport as it is entered.</summary>
/// <param name="WrittenBy">One of <see cref="PassportWords.Writers"/>.</param>
/// <param name="On">The day it was written.</param>
/// <param name="Likes">What I like and am good at.</param>
/// <param name="Helps">What helps me.</param>
/// <param name="DoesNotHelp">What does not help.</param>
/// <param name="WantKnown">What I want people to know about me.</param>
/// <param name="Hopes">What I hope for.</param>
public sealed record PassportInput(string? WrittenBy, DateOnly? On, string? Likes, string? Helps, string? DoesNotHelp, string? WantKnown, string? Hopes);
