using ServiceSdk.Hosting.Access;

namespace ServiceSdk.ReferenceHost.Api.Access;

/// <summary>A key as it is asked for.</summary>
/// <param name="Name">The system it is for.</param>
/// <param name="Scopes">Names of policies.</param>
/// <param name="Office">A hall, or a division for all halls in it.</param>
/// <param name="PerMinute">Requests a minute.</param>
/// <param name="PerDay">Requests a civil day.</param>
internal sealed record ApiKeyRequest(string? Name, IReadOnlyList<string>? Scopes, string? Office, int PerMinute, int PerDay);

/// <summary>A key as an administrator sees it.</summary>
/// <param name="Secret">Shown once, with the answer that created the key; absent afterwards, for a repeated request too.</param>
internal sealed record ApiKeyView(
    string Key, string Name, IReadOnlyList<string> Scopes, string Office, int PerMinute, int PerDay, string? Secret = null)
{
    public static ApiKeyView Of(ApiKeyCreated key, string? secret = null) =>
        new(key.Key, key.Name, key.Scopes, key.Office, key.PerMinute, key.PerDay, secret);

    public override string ToString() => Key;
}
