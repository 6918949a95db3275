namespace SendWorkflows.Engine.Facts;

/// <summary>How a derived fact is computed: in a file <c>"derivation": {"how":"weeks-since","from":"Cycles","field":"ReviewedOn","when":"Reviewed"}</c>.</summary>
/// <param name="How">One of <see cref="Derivations"/>.</param>
/// <param name="From">The fact it rests on; empty only for <see cref="Derivations.AsOf"/>.</param>
/// <param name="Field">For a list of records: the field whose latest or only value is meant.</param>
/// <param name="When">For a list of records: the true-or-false field that a record must have true to count.</param>
public sealed record Derivation(string How, string From, string? Field, string? When);
