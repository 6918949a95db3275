namespace SendWorkflows.Engine.Rules.Compiling;

/// <summary>Some of a policy's rules as one program.</summary>
/// <param name="First">The first rule's place.</param>
/// <param name="Count">How many rules.</param>
/// <param name="Run">The program.</param>
internal sealed record ProgramPart(int First, int Count, RuleProgram Run);
