using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ServiceSdk.ReferenceHost.Tests.Hosts;

/// <summary>Takes what a host exports by OTLP. Names and values stand in it as they are written.</summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<byte[]> _bodies = [];

    private Collector(int port)
    {
        Address = $"http://127.0.0.1:{port}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = TakeAsync();
    }

    public string Address { get; }

    /// <summary>All that came so far.</summary>
    public byte[] Bytes => [.. _bodies.SelectMany(body => body)];

    /// <summary>The same, read as UTF-8.</summary>
    public string Received => Encoding.UTF8.GetString(Bytes);

    public static Collector Start()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        return new Collector(port);
    }

    /// <summary>Starts a host that traces every request and sends everything each half second.</summary>
    /// <param name="start">Starts it.</param>
    /// <param name="more">Further variables of its environment.</param>
    public async Task ObserveAsync(Func<Task> start, params (string Name, string Value)[] more)
    {
        (string Name, string Value)[] variables =
        [
            ("OTEL_EXPORTER_OTLP_ENDPOINT", Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
            ("OTEL_BSP_SCHEDULE_DELAY", "500"), ("OTEL_TRACES_SAMPLER_ARG", "1"), .. more,
        ];
        foreach (var (name, value) in variables)
            Environment.SetEnvironmentVariable(name, value);
        try
        {
            await start();
        }
        finally
        {
            foreach (var (name, _) in variables)
                Environment.SetEnvironmentVariable(name, null);
        }
    }

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                _bodies.Enqueue(body.ToArray());
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is ObjectDisposedException or HttpListenerException)
        {
            // The test is over.
        }
    }
}
