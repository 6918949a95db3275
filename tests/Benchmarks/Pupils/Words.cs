namespace SendWorkflows.Benchmarks.Pupils;

public enum Need
{
    SPLD,
    MLD,
    SLD,
    SEMH,
    SLCN,
    HI,
    VI,
    ASD,
}

public enum SenStatus
{
    N,
    K,
    E,
}

public enum Progress
{
    None,
    Limited,
    Expected,
    Good,
}
