using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Compiling;

/// <summary>Some rules of a policy as machine code.</summary>
/// <param name="cells">The first of the pupil's <see cref="FactSet.Cells"/>, numbered by the policy's catalogue.</param>
/// <param name="facts">The same facts, for the rare operations that are not compiled.</param>
/// <param name="outcomes">Where the first of its outcomes goes; <see cref="ProgramWriter.Undone"/> for a rule that has to be evaluated otherwise.</param>
/// <returns>0 if every outcome was worked out.</returns>
internal delegate int RuleProgram(ref readonly long cells, FactSet facts, ref Outcome outcomes);
