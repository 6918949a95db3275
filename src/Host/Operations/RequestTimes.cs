using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace SendWorkflows.Host.Operations;

/// <summary>How long answers took, by page: counted from the framework's own measurements since the service started.</summary>
public sealed class RequestTimes : IDisposable
{
    /// <summary>The upper bounds of what is counted together, in seconds.</summary>
    public static readonly IReadOnlyList<double> Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10];

    private readonly ConcurrentDictionary<(string Route, string Method, int Status), Counted> _counted = new();
    private readonly MeterListener _listener = new();

    /// <summary>Listens to this service's measurements alone.</summary>
    public RequestTimes(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "http.server.request.duration" && ReferenceEquals(instrument.Meter.Scope, meters))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) => Count(seconds, tags));
        _listener.Start();
    }

    /// <summary>Each page's counts: route, method, status, how many within each bound, how many and their sum in seconds.</summary>
    public IEnumerable<(string Route, string Method, int Status, IReadOnlyList<long> Within, long Count, double Sum)> All =>
        _counted.OrderBy(c => c.Key.Route, StringComparer.Ordinal).ThenBy(c => c.Key.Method, StringComparer.Ordinal).ThenBy(c => c.Key.Status)
            .Select(c => (c.Key.Route, c.Key.Method, c.Key.Status, (IReadOnlyList<long>)c.Value.Within(), c.Value.Number, c.Value.Sum));

    /// <inheritdoc />
    public void Dispose() => _listener.Dispose();

    private void Count(double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string route = "", method = "";
        var status = 0;
        foreach (var (name, value) in tags)
        {
            switch (name)
            {
                case "http.route":
                    route = "/" + (value as string)?.TrimStart('/');
                    break;
                case "http.request.method":
                    method = value as string ?? "";
                    break;
                case "http.response.status_code":
                    status = value as int? ?? 0;
                    break;
            }
        }

        // Without a route it was a file or nothing of ours; each made-up address must not become a line of its own.
        if (route.Length > 0)
            _counted.GetOrAdd((route, method, status), _ => new Counted()).Add(seconds);
    }

    private sealed class Counted
    {
        private readonly long[] _buckets = new long[Bounds.Count];
        private readonly Lock _gate = new();

        internal long Number { get; private set; }

        internal double Sum { get; private set; }

        internal void Add(double seconds)
        {
            lock (_gate)
            {
                Number++;
                Sum += seconds;
                for (var i = 0; i < _buckets.Length; i++)
                    _buckets[i] += seconds <= Bounds[i] ? 1 : 0;
            }
        }

        internal long[] Within()
        {
            lock (_gate)
                return [.. _buckets];
        }
    }
}
