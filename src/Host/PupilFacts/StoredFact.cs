namespace SendWorkflows.Host.PupilFacts;

/// <summary>One statement as it is stored.</summary>
/// <param name="Id">Order of recording.</param>
/// <param name="Name">The fact's name: the same object for the same name, within one reading.</param>
/// <param name="Value">Its value as JSON.</param>
/// <param name="On">The day from which it was so.</param>
/// <param name="Source">Where it came from; empty where nobody will ask.</param>
internal readonly record struct StoredFact(long Id, string Name, string Value, DateOnly On, string Source);
