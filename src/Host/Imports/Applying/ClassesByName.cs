using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Imports.Applying;

/// <summary>The school's classes by name; one that a file names for the first time is added.</summary>
internal sealed class ClassesByName(AppDb db, Guid schoolId, IEnumerable<SchoolClass> known)
{
    private readonly Dictionary<string, SchoolClass> _byName = known.ToDictionary(one => one.Name, StringComparer.OrdinalIgnoreCase);

    /// <param name="name">The name, or <c>null</c> where a row names none.</param>
    /// <param name="yearGroup">The year of the pupil in it, which a new class takes.</param>
    internal Guid? IdOf(string? name, int yearGroup)
    {
        if (name is null)
            return null;
        if (_byName.TryGetValue(name, out var known))
            return known.Id;
        var added = new SchoolClass { Id = Guid.CreateVersion7(), SchoolId = schoolId, Name = name, YearGroup = yearGroup };
        db.Classes.Add(added);
        _byName[name] = added;
        return added.Id;
    }
}
