using System.Diagnostics;
using ServiceSdk.Benchmarks.Load;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>What a guess at a password costs, from outside: for a name nobody has, so that nobody is locked out.</summary>
internal static class SignInRows
{
    private const int Step = 4;
    private const int Tries = 5;

    public static async Task<List<Row>> MeasureAsync(string folder)
    {
        await using var host = await ServedProcess.StartHostAsync(Path.Combine(folder, "hall"));
        using var guesser = new ApiClient(host.Address, authorization: null);
        var times = new List<double>();
        for (var n = 0; n < Tries; n++)
        {
            var started = Stopwatch.GetTimestamp();
            var answer = await guesser.AskAsync("/api/v1/session", """{"userName":"nobody","password":"a guess"}""");
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (!answer.IsRefusal("sign_in_failed"))
                throw new NotMeasuredException($"A sign-in answered {answer.Status} {answer.Code}.");
        }

        return [Row.AtLeast(Step, "hashing of a sign-in, unknown name, median of five", 50, Row.Median(times), "ms")];
    }
}
