using System.Globalization;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ServiceSdk.Hosting.Diagnostics;

namespace ServiceSdk.ReferenceHost.Diagnostics;

/// <summary>
/// Exports metrics and sampled traces by OTLP where the standard variable names a collector; otherwise nothing is collected. Every
/// request traced was measured to halve what the host answers, so few are.
/// </summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT", Ratio = "OTEL_TRACES_SAMPLER_ARG";
    private const double Few = 0.01;

    public static void Add(WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[Endpoint]))
            return;
        var ratio = double.TryParse(builder.Configuration[Ratio], NumberStyles.Float, CultureInfo.InvariantCulture, out var asked) ? asked : Few;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService("servicesdk-reference-host"))
            .WithMetrics(static metrics => metrics
                .AddMeter(HostingMetrics.Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter())
            .WithTracing(traces => traces
                .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(ratio)))
                .AddSource(HostingMetrics.Name).AddAspNetCoreInstrumentation().AddOtlpExporter());
    }
}
