using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.Fuzzing;

/// <summary>
/// Whatever is sent to whatever operation by whomever: no answer says that the host failed, none takes long, and what was refused has changed
/// nothing. SERVICESDK_FUZZ_SEED repeats a run.
/// </summary>
public sealed class ApiFuzzTests(DemonstrationHost host, ITestOutputHelper output) : IClassFixture<DemonstrationHost>
{
    // A hall without devices: no call waits for a card.
    private const string Hall = DemonstrationHost.OtherHall;
    private const int Replayed = 10;

    private static readonly bool Soak = Environment.GetEnvironmentVariable("SERVICESDK_SOAK") == "1";
    private static readonly int Count = Soak ? 100_000 : 2_000;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly string[] Learned = ["ticket", "number", "encounter", "appointment", "visitor"];

    private readonly int _seed = int.TryParse(Environment.GetEnvironmentVariable("SERVICESDK_FUZZ_SEED"), out var seed) ? seed : 1;
    private readonly List<string> _faults = [];
    private readonly Dictionary<int, int> _statuses = [];

    [Fact]
    public async Task Host_AskedAnythingByAnybody_NeverFailsNeverHangsAndRefusesWithoutATrace()
    {
        output.WriteLine($"SERVICESDK_FUZZ_SEED={_seed}, {Count} requests");
        var random = new Random(_seed);
        var words = new Words(random, Hall);
        using var nobody = host.Anonymous();
        var requests = new Requests((await nobody.GetAsync("/openapi/v1.json")).Body!, words, random);
        using var callers = new FuzzCallers(host, Hall);
        using (var kiosk = host.Terminal("kiosk-1", Hall))
            (await kiosk.PostAsync($"halls/{Hall}/tickets", new { item = Visit.IdCard })).Status.ShouldBe(201);
        var (before, sent, accepted) = (host.Journal.Records(), new HashSet<string>(), new HashSet<string>());

        for (var number = 1; number <= Count; number++)
        {
            var (asked, caller) = (requests.Next(host.Process.Address), await callers.PickAsync(random));
            var (status, body) = await SendAsync(asked, caller, number);
            if (asked.Key is { } its)
                sent.Add(its);
            _statuses[status] = _statuses.GetValueOrDefault(status) + 1;
            if (status == 0 && asked.Key is { } unknown)
                accepted.Add(unknown);
            if (status is >= 200 and < 300 && asked.Key is { } key)
            {
                accepted.Add(key);
                Learn(words, body);
                if (random.Next(Replayed) == 0 && await SendAsync(asked, caller, number) is var (again, _) && again >= 500)
                    _faults.Add($"#{number} again: {again}");
            }

            await callers.MendAsync(caller, status);
        }

        output.WriteLine($"{requests.Operations} operations, answers: {string.Join(", ", _statuses.OrderBy(one => one.Key).Select(one => $"{one.Key} x{one.Value}"))}");
        _faults.ShouldBeEmpty($"seed {_seed}");

        // A window that opens or closes with its clerk's sign-in or sign-out has a key made of that one's.
        host.Journal.KeysAfter(before)
            .Where(one => one.Role != "system" && !one.Stream.StartsWith("looks/", StringComparison.Ordinal) && !accepted.Contains(one.Key)
                && (sent.Contains(one.Key) || !one.Event.StartsWith("window.", StringComparison.Ordinal)))
            .ShouldBeEmpty($"seed {_seed}: a refused request left a record");

        // What got through changed something, or the whole run knocked at a closed door.
        accepted.Count.ShouldBeGreaterThan(Count / 100);
        (await nobody.GetAsync("/health/live")).Status.ShouldBe(200);
    }

    private async Task<(int Status, string Body)> SendAsync(Asked asked, HttpClient caller, int number)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Deadline);
        try
        {
            using var message = asked.ToMessage();
            using var answer = await caller.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            var follows = answer.Content.Headers.ContentType?.MediaType == "text/event-stream";
            var body = follows ? "" : await answer.Content.ReadAsStringAsync(deadline.Token);
            if ((int)answer.StatusCode >= 500)
                _faults.Add($"#{number} {asked.Method} {asked.Address} -> {(int)answer.StatusCode} {body}; sent {Sent(asked)}");
            else if ((int)answer.StatusCode >= 400 && answer.Content.Headers.ContentType?.MediaType is not "application/problem+json" && body.Length > 0)
                _faults.Add($"#{number} {asked.Method} {asked.Address} -> {(int)answer.StatusCode} without problem details: {body}");
            return ((int)answer.StatusCode, body);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            _faults.Add($"#{number} {asked.Method} {asked.Address}: no answer in {Deadline}; sent {Sent(asked)}");
        }
        catch (HttpRequestException e)
        {
            // Kestrel ends a connection over what is no HTTP; the host must still be there.
            output.WriteLine($"#{number} {asked.Method} {asked.Address}: {e.HttpRequestError}");
        }

        return (0, "");
    }

    private static string Sent(Asked asked) => Convert.ToBase64String(asked.Body.AsSpan(0, Math.Min(asked.Body?.Length ?? 0, 300)));

    private static void Learn(Words words, string body)
    {
        try
        {
            if (JsonNode.Parse(body) is not JsonObject answer)
                return;
            foreach (var name in Learned.Where(answer.ContainsKey))
                words.Learn(name, answer[name]!.ToString());
        }
        catch (JsonException)
        {
            // No JSON teaches nothing.
        }
    }
}
