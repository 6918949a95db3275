namespace SendWorkflows.Host.Scheduling;

/// <summary>Work for the night, once: evaluating every pupil whose answers may have changed. Registered by the folder that owns it.</summary>
public interface INightlyWork : IScheduledWork;
