namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>Which way an answer turns when a number in it grows.</summary>
[Flags]
internal enum Turn
{
    /// <summary>It does not rest on the number.</summary>
    None = 0,

    /// <summary>It can only become larger, or be met for more pupils.</summary>
    More = 1,

    /// <summary>It can only become smaller, or be met for fewer pupils.</summary>
    Less = 2,

    /// <summary>It can turn either way.</summary>
    Either = More | Less,
}
