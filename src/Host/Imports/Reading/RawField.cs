namespace SendWorkflows.Host.Imports.Reading;

/// <summary>One value as the file has it.</summary>
/// <param name="Name">What it is: a name of <see cref="Columns"/> or of a fact.</param>
/// <param name="Label">The column or element, as the file names it.</param>
/// <param name="Text">What stands there, without blanks around it.</param>
/// <param name="On">The day it is true of, where the file gives one for this value.</param>
internal sealed record RawField(string Name, string Label, string Text, DateOnly? On = null);
