namespace SendWorkflows.Host.Commands;

/// <summary>What a command's exit code means, the same for every verb.</summary>
public static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The command ran and its answer is no: errors found, cases failed, bounds broken.</summary>
    public const int No = 1;

    /// <summary>The command was not understood, or a file it names is not there.</summary>
    public const int Misuse = 2;
}
