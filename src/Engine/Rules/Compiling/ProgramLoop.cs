using System.Reflection.Emit;

namespace SendWorkflows.Engine.Rules.Compiling;

/// <summary>A loop that a program is in.</summary>
/// <param name="List">The slot of the list.</param>
/// <param name="Item">Points to the first cell of the item it stands at.</param>
/// <param name="Number">The item's place in the list.</param>
internal sealed record ProgramLoop(int List, LocalBuilder Item, LocalBuilder Number);
