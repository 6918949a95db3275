using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SendWorkflows.Host.Operations;

/// <summary>Traces of requests, database commands and due work, sent by OTLP where <c>Telemetry:Otlp</c> or <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector.</summary>
internal static class Traces
{
    /// <summary>What is not a request of its own: a round of due work.</summary>
    internal static readonly ActivitySource Source = new("SendWorkflows");

    internal static IServiceCollection AddTraces(this IServiceCollection services, IConfiguration configuration)
    {
        if ((configuration["Telemetry:Otlp"] ?? configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]) is not { Length: > 0 } endpoint)
            return services;
        return services.AddHostedService(_ => new Sending(Sdk.CreateTracerProviderBuilder()
            .AddSource(Source.Name, "Npgsql")
            .AddAspNetCoreInstrumentation()
            .SetResourceBuilder(ResourceBuilder.CreateDefault().AddService("sendworkflows"))
            .AddProcessor(new WithoutAddresses())
            .AddOtlpExporter(otlp => otlp.Endpoint = new Uri(endpoint))
            .Build()));
    }

    /// <summary>The address of a one-use link is a secret, and a search may hold a name: only the page's route leaves this computer.</summary>
    private sealed class WithoutAddresses : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            if (data.GetTagItem("url.path") is not null)
                data.SetTag("url.path", data.GetTagItem("http.route"));
            data.SetTag("url.query", null).SetTag("url.full", null);
        }
    }

    private sealed class Sending(TracerProvider provider) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            provider.Dispose();
            return Task.CompletedTask;
        }
    }
}
