using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Net.Http.Headers;

namespace ServiceSdk.ReferenceHost.Api.Catalog;

/// <summary>What others keep a copy of: answered with the tag of its content, and with 304 to whoever has that already.</summary>
internal static class Published
{
    public const string JsonType = "application/json; charset=utf-8";

    public static IResult Of<T>(T value, JsonTypeInfo<T> json) => Of(JsonSerializer.SerializeToUtf8Bytes(value, json));

    public static IResult Of(byte[] content) =>
        Results.Bytes(content, JsonType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\""));
}
