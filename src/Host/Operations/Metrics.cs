using System.Globalization;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Operations;

/// <summary>The service's figures for a monitoring system. They name no person and no school.</summary>
public sealed class Metrics(ReadDueWork dueWork, RequestTimes requests, ClockAgreement clocks)
{
    /// <summary>All figures as Prometheus text.</summary>
    public async Task<string> WriteAsync(CancellationToken cancellation)
    {
        var text = new PrometheusText();
        Due(text, await dueWork.RunAsync(cancellation));
        text.One("sendworkflows_clock_ahead_seconds", "gauge", "How far this node's clock is ahead of the database's.", clocks.Last.Ahead.TotalSeconds)
            .One("sendworkflows_takes_due_work", "gauge", "1 while this node takes due work, 0 while its clock keeps it from doing so.", clocks.Last.Problem is null ? 1 : 0)
            .One("process_cpu_seconds_total", "counter", "Processor time used.", Environment.CpuUsage.TotalTime.TotalSeconds)
            .One("process_resident_memory_bytes", "gauge", "Memory in use.", Environment.WorkingSet)
            .One("dotnet_gc_heap_bytes", "gauge", "Managed memory in use.", GC.GetTotalMemory(forceFullCollection: false));
        Requests(text);
        return text.ToString();
    }

    private static void Due(PrometheusText text, DueWork due) => text
        .One("sendworkflows_timers_due", "gauge", "Timers whose instant has come and that have not fired.", due.TimersDue)
        .One("sendworkflows_timers_oldest_due_seconds", "gauge", "How long the timer due longest has waited.", due.Age(due.OldestTimerDueAt).TotalSeconds)
        .One("sendworkflows_timers_failing", "gauge", "Timers that failed at their last attempt and stay due.", due.TimersFailing)
        .One("sendworkflows_messages_waiting", "gauge", "Messages whose day has come and that have reached nobody.", due.MessagesWaiting)
        .One("sendworkflows_outbox_waiting", "gauge", "E-mails written and not accepted by the transport.", due.EmailsWaiting)
        .One("sendworkflows_outbox_oldest_seconds", "gauge", "How long the oldest of them has waited.", due.Age(due.OldestEmailAt).TotalSeconds)
        .One("sendworkflows_outbox_failing", "gauge", "E-mails that failed at the last attempt.", due.EmailsFailing)
        .One("sendworkflows_jobs_waiting", "gauge", "Pieces of long work that people asked for and that have not ended.", due.JobsWaiting)
        .One("sendworkflows_jobs_oldest_seconds", "gauge", "How long ago the oldest of them was asked for.", due.Age(due.OldestJobAt).TotalSeconds)
        .One("sendworkflows_jobs_failing", "gauge", "Those that failed and are tried again, and those given up.", due.JobsFailing)
        .One("sendworkflows_evaluations_waiting", "gauge", "Pupils about whom something changed since they were last evaluated.", due.PupilsToEvaluate)
        .One("sendworkflows_evaluation_lag_seconds", "gauge", "How long the earliest such change has waited.", due.Age(due.OldestChangeAt).TotalSeconds)
        .One("sendworkflows_import_rows_total", "counter", "Rows read by all imports so far; its rate is the import rate.", due.RowsImported);

    private void Requests(PrometheusText text)
    {
        const string Name = "http_server_request_duration_seconds";
        text.Describe(Name, "histogram", "How long answers took, by page.");
        foreach (var (route, method, status, within, count, sum) in requests.All)
        {
            (string, string)[] labels = [("route", route), ("method", method), ("status", status.ToString(CultureInfo.InvariantCulture))];
            for (var i = 0; i < within.Count; i++)
                text.Value(Name + "_bucket", within[i], [.. labels, ("le", RequestTimes.Bounds[i].ToString(CultureInfo.InvariantCulture))]);
            text.Value(Name + "_bucket", count, [.. labels, ("le", "+Inf")]).Value(Name + "_sum", sum, labels).Value(Name + "_count", count, labels);
        }
    }
}
