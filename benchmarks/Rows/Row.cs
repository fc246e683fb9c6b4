using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>One "Must hold" of the project, as measured here.</summary>
/// <param name="Step">The step that asks for it.</param>
/// <param name="Name">What it is.</param>
/// <param name="Target">The bound.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="Unit">Of both.</param>
/// <param name="Held">Whether the bound held.</param>
internal sealed record Row(int Step, string Name, double Target, double Measured, string Unit, bool Held)
{
    public static Row AtMost(int step, string name, double target, double measured, string unit) =>
        new(step, name, target, Math.Round(measured, 3), unit, measured <= target);

    public static Row AtLeast(int step, string name, double target, double measured, string unit) =>
        new(step, name, target, Math.Round(measured, 3), unit, measured >= target);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(List<Row>))]
internal sealed partial class RowJson : JsonSerializerContext;
