namespace SendWorkflows.Host.Pupils;

/// <summary>A school as an administrator fills it in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Urn">Unique Reference Number, six digits.</param>
/// <param name="Establishment">DfE establishment number, four digits.</param>
/// <param name="Phase">One of <see cref="SaveSchool.Phases"/>.</param>
/// <param name="AuthorityCode">The authority's DfE code, three digits.</param>
/// <param name="AuthorityName">Its name, if it is new here.</param>
/// <param name="RuleSet">The folder of rules for it, if it is new here.</param>
public sealed record SchoolAnswers(string? Name, string? Urn, string? Establishment, string? Phase, string? AuthorityCode, string? AuthorityName, string? RuleSet);
