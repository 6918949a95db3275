using SendWorkflows.Host.Professionals;

namespace SendWorkflows.Host.Evidence;

/// <summary>What specialists from outside the school advised.</summary>
internal sealed class AdviceLines(PupilHistory history)
{
    internal IEnumerable<Said> Advice() => history.Advice.Select(a => new Said(
        Sentences.Of($"{a.From} ({Profession(a)}), who last saw the pupil on {Words.Date(a.SeenOn)}", Sentences.Part("Found", a.Found), Sentences.Part("Advised", a.Advised), Sentences.Part("Full report", a.Report)),
        a.SeenOn, a.LinkId is null ? "entered from a letter" : "sent by the specialist", $"/pupils/{history.Pupil.Id}/professionals"));

    private string Profession(Advice advice) =>
        history.Catalogue?["Specialists"]?.Fields.FirstOrDefault(f => f.Name == "Role")?.Choices.FirstOrDefault(c => c.Code == advice.Role)?.Meaning ?? advice.Role;
}
