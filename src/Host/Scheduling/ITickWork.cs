namespace SendWorkflows.Host.Scheduling;

/// <summary>Work looked at at each tick, every few seconds. Registered by the folder that owns it.</summary>
public interface ITickWork : IScheduledWork;
