using System.Text.Json;

namespace ServiceSdk.Crash.Tests.Hosts;

/// <summary>A write of the API, its body an object or the bytes of a PDF. Sent again it has the same key.</summary>
internal sealed record Call(string Who, string Path, object Body)
{
    public Guid Key { get; init; } = Guid.NewGuid();
}

/// <summary>What was answered.</summary>
internal sealed record Reply(int Status, string Body)
{
    public static async Task<Reply> ReadAsync(HttpResponseMessage response) =>
        new((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>A field of the answer.</summary>
    public string this[string field] => JsonDocument.Parse(Body).RootElement.GetProperty(field).ToString();

    public Reply Succeeded()
    {
        Status.ShouldBeInRange(200, 299, Body);
        return this;
    }
}
