using SendWorkflows.Host.Meetings;
using SendWorkflows.Host.Professionals;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Demonstration.Voices;

/// <summary>Takes the autumn's steps that are about worries, meetings with parents and specialists, through the operations that the pages use.</summary>
internal sealed class VoiceSteps(Invention invention)
{
    private const ulong Seed = 411;
    private static readonly string[] Titles = ["Mrs", "Mr", "Ms"];
    private readonly Dealer _dealer = new(new Dice(Seed));
    private readonly Dictionary<Guid, (Guid Run, ConcernWords Words)> _concerns = [];
    private readonly Dictionary<Guid, (string Secret, string Name)> _invited = [];

    /// <summary>Takes it in the name of whoever acts in these services.</summary>
    internal Task TakeAsync(LiveStep step, IServiceProvider services, CancellationToken cancellation) => step.Kind switch
    {
        LiveStepKind.RaiseConcern => RaiseAsync(step, services, cancellation),
        LiveStepKind.TryStrategy => TryAsync(step, services, cancellation),
        LiveStepKind.WriteConcernSheet => WriteSheetAsync(step, services, cancellation),
        LiveStepKind.AskSpecialist => AskSpecialistAsync(step, services, cancellation),
        LiveStepKind.AskParents => AskParentsAsync(step, services, cancellation),
        _ => WriteViewAsync(step, services, cancellation),
    };

    private async Task RaiseAsync(LiveStep step, IServiceProvider services, CancellationToken cancellation)
    {
        var area = step.Pupil.KnownItems("Concerns").Last().GetProperty("Area").GetString()!;
        var words = _dealer.Deal(invention.Concerns[area]);
        var begun = await services.GetRequiredService<StartRun>()
            .RunAsync(step.Pupil.Pupil.Id, ConcernWorkflow.Id, new Dictionary<string, string> { ["noticed"] = words.Noticed, ["area"] = words.Area }, cancellation);
        Expect(begun.Run is not null, step, begun.Problems);
        _concerns[step.Pupil.Pupil.Id] = (begun.Run!.Id, words);
    }

    private async Task TryAsync(LiveStep step, IServiceProvider services, CancellationToken cancellation)
    {
        var words = _concerns[step.Pupil.Pupil.Id].Words;
        await SendAsync(step, "STRATEGY_TRIED", new() { ["strategy"] = words.Strategy!, ["result"] = words.Result! }, services, cancellation);
    }

    private async Task WriteSheetAsync(LiveStep step, IServiceProvider services, CancellationToken cancellation)
    {
        var words = _concerns[step.Pupil.Pupil.Id].Words;
        await SendAsync(step, "PARENT_SPOKEN_WITH", new() { ["parentSays"] = words.ParentSays! }, services, cancellation);
        await SendAsync(step, "CONCERN_SHEET_WRITTEN", new() { ["concern"] = words.Concern!, ["tried"] = words.Tried!, ["pupilSays"] = words.PupilSays! }, services, cancellation);
    }

    private async Task SendAsync(LiveStep step, string happening, Dictionary<string, string> answers, IServiceProvider services, CancellationToken cancellation)
    {
        var sent = await services.GetRequiredService<SendEvent>().RunAsync(_concerns[step.Pupil.Pupil.Id].Run, happening, answers, cancellation);
        Expect(sent.Run is not null, step, sent.Problems);
    }

    private async Task AskSpecialistAsync(LiveStep step, IServiceProvider services, CancellationToken cancellation)
    {
        var name = _dealer.Deal(invention.Advice.Names["educational-psychologist"]);
        var asked = await services.GetRequiredService<InviteProfessional>()
            .RunAsync(step.Pupil.Pupil.Id, name, null, [SharedItems.Passport, SharedItems.Needs, SharedItems.Plan, SharedItems.History], parentsAgree: true, cancellation);
        Expect(asked.Secret is not null, step, asked.Problems);
    }

    private async Task AskParentsAsync(LiveStep step, IServiceProvider services, CancellationToken cancellation)
    {
        var name = $"{_dealer.Deal(Titles)} {step.Pupil.Pupil.Surname}";
        var planned = await services.GetRequiredService<PlanMeeting>()
            .RunAsync(step.Pupil.Pupil.Id, step.Pupil.Day(step.Pupil.Story.Meeting!.On), _dealer.Deal(invention.Families.Places), name, null, cancellation);
        Expect(planned.Secret is not null, step, planned.Problems);
        _invited[step.Pupil.Pupil.Id] = (planned.Secret!, name);
    }

    private async Task WriteViewAsync(LiveStep step, IServiceProvider services, CancellationToken cancellation)
    {
        var (secret, name) = _invited[step.Pupil.Pupil.Id];
        var words = _dealer.Deal(invention.Families.Views[step.Pupil.Area ?? "C&L"]);
        var sent = await services.GetRequiredService<SendView>()
            .RunAsync(secret, new ViewInput(name, words.GoesWell, words.Worries, words.Wishes, AsksForAssessment: false, words.Disagrees), cancellation);
        Expect(sent is { Count: 0 }, step, sent ?? []);
    }

    private static void Expect(bool done, LiveStep step, IEnumerable<InputProblem> problems)
    {
        if (!done)
            throw new InvalidOperationException($"{step.Kind} on {step.On:yyyy-MM-dd}: {string.Join(" ", problems.Select(p => p.Message))}");
    }
}
