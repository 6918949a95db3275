using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Demonstration.Voices;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Demonstration;

/// <summary>
/// Fills an empty demonstration database with an invented authority: three schools, about 900 pupils, two terms of support and the people
/// who work there. The same pupils every time.
/// </summary>
public sealed class FillDemonstration(AppDb db, AccessScope scope, IPasswordHasher<AppUser> hasher, Folders folders, ReplayAutumn autumn, EvaluatePupils evaluate)
{
    private const ulong Seed = 205;
    private const string Ladder = "five-stage";
    private Invention _invention = Invention.Read();
    private readonly Dice _dice = new(Seed);
    private readonly Dice _provisionDice = new(Seed + 1);
    private readonly Dice _voiceDice = new(Seed + 2);
    private readonly List<InventedPupil> _living = [];

    /// <summary>Invents another authority than the usual one.</summary>
    internal FillDemonstration From(Invention invention)
    {
        _invention = invention;
        return this;
    }

    /// <summary>Whether the database holds no authority yet.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancellation)
    {
        scope.OpenToSystem();
        return !await db.Authorities.AnyAsync(cancellation);
    }

    /// <summary>Fills the database if need be. Returns whether it did.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        if (!await IsNeededAsync(cancellation))
            return false;
        await InventAsync(cancellation);
        await autumn.RunAsync(_living, _invention, cancellation);
        await evaluate.AllAsync(cancellation);
        return true;
    }

    /// <summary>Invents schools, people and pupils with what was recorded of them, up to this autumn's cycles.</summary>
    internal async Task InventAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var staff = new StaffInventor(_invention, hasher, _dice);
        db.AddRange(
            new Authority { Code = "205", Name = "Hammersmith and Fulham (demonstration)", RuleSet = "205-hammersmith-and-fulham" },
            new Authority { Code = "206", Name = "Islington (demonstration)", RuleSet = "england" },
            new Authority { Code = "307", Name = "Ealing (demonstration)", RuleSet = "england" });
        db.AddRange(staff.OutsideSchools());
        foreach (var plan in _invention.Schools)
            AddSchool(plan, staff);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private void AddSchool(InventedSchool plan, StaffInventor staff)
    {
        var now = DemonstrationClock.Start.UtcDateTime;
        var school = new School
        {
            Id = _dice.Id(),
            Urn = plan.Urn,
            Establishment = plan.Establishment,
            Name = plan.Name,
            Phase = plan.Phase,
            AuthorityCode = "205",
        };
        var text = plan.Calendar.GetRawText();
        db.AddRange(school, new SchoolDates { SchoolId = school.Id, Calendar = text, ChangedAt = now });
        var groups = plan.Classes().Select(c => (Class: new SchoolClass { Id = _dice.Id(), SchoolId = school.Id, Name = c.Name, YearGroup = c.Year }, c.Size)).ToList();
        db.AddRange(groups.Select(g => g.Class));
        var people = staff.OfSchool(plan, school, [.. groups.Select(g => g.Class)]).ToList();
        db.AddRange(people);
        var senco = people.First(p => p.Assignments[0].Role == Roles.Senco).Id;
        var calendar = Calendar(plan.Domain, text);
        var inventor = new PupilInventor(_invention, plan, school, calendar, _dice);
        var pupils = new List<InventedPupil>();
        foreach (var (group, size) in groups)
        {
            for (var i = 0; i < size; i++)
                pupils.Add(AddPupil(inventor.Invent(group, now), senco));
        }

        new ProvisionInventor(db, _invention.Provision, _provisionDice).Add(school, calendar, people, pupils);
        var dealer = new Dealer(_voiceDice);
        db.AddRange(new PassportInventor(_invention.Passports, people, dealer, _voiceDice).Of(pupils));
        db.AddRange(new MeetingInventor(_invention.Families, people, dealer, _voiceDice).Of(pupils));
        db.AddRange(new AdviceInventor(_invention.Advice, people, dealer, _voiceDice).Of(pupils));
    }

    private InventedPupil AddPupil(InventedPupil pupil, Guid senco)
    {
        db.Add(pupil.Pupil);
        pupil = pupil with { Facts = [.. FactHistory.Of(pupil, _invention, _dice)] };
        db.AddRange(pupil.Facts);
        SupportHistory.Add(db, pupil, _invention, Ladder, senco, _dice);
        if (LiveStep.Of(pupil).Any())
            _living.Add(pupil);
        return pupil;
    }

    private SchoolCalendar Calendar(string name, string text)
    {
        var reading = CalendarReader.Read(new SourceText(name, text), BankHolidayFiles.In(folders));
        return reading.Calendar ?? throw new InvalidOperationException(string.Join("\n", reading.Diagnostics));
    }
}
