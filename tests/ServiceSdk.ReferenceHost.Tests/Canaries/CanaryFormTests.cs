using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ServiceSdk.ReferenceHost.Tests.Canaries;

/// <summary>The search finds what it looks for, in each form: a search that finds nothing anywhere would prove nothing.</summary>
public sealed class CanaryFormTests
{
    public static TheoryData<string, Func<string, byte[]>> Forms => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes },
        { "utf-16", Encoding.Unicode.GetBytes },
        { "utf-16 big-endian", Encoding.BigEndianUnicode.GetBytes },
        { "json, escaped", static text => JsonSerializer.SerializeToUtf8Bytes(new { text }) },
        { "json, as it is", static text => JsonSerializer.SerializeToUtf8Bytes(new { text }, new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) },
        { "url", static text => Encoding.ASCII.GetBytes($"/x?name={Uri.EscapeDataString(text)}&y") },
        { "url, of a form", static text => Encoding.ASCII.GetBytes(WebUtility.UrlEncode(text)) },
        { "html", static text => Encoding.ASCII.GetBytes(HtmlEncoder.Default.Encode(text)) },
        { "hex", static text => Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.UTF8.GetBytes(text))) },
        { "base64", static text => Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{text}, and more"))) },
        { "base64 behind one byte", static text => Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes($"x{text}, and more"))) },
        { "base64 behind two bytes", static text => Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes($"xy{text}"))) },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Forms))]
    public void Canary_WrittenInAForm_IsFound(string form, Func<string, byte[]> write)
    {
        foreach (var text in Canary.Planted)
            Canary.In([.. "before "u8, .. write(text), .. " after"u8]).ShouldContain(text, form);
    }

    [Fact]
    public void Canary_Masked_IsNotFound() => Canary.In("郑**，110105********002X，139****9084"u8.ToArray()).ShouldBeEmpty();
}
