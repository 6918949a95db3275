namespace SendWorkflows.Host.Imports;

/// <summary>A column that a CSV file may have.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Meaning">What belongs in it.</param>
/// <param name="Values">What can stand there, in words.</param>
/// <param name="Provider">Who usually knows it; empty for what says who the pupil is.</param>
public sealed record ImportColumn(string Name, string Meaning, string Values, string Provider);
