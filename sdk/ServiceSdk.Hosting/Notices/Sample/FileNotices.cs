using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceSdk.Identity;
using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Notices.Sample;

/// <summary>
/// The sample provider 示例: sends nothing, and writes each notice as a file, masked, since a file is not sealed. Receipts come as its rules
/// say, so that every path can be seen. Safe for concurrent use.
/// </summary>
/// <param name="folder">Where the files go; made when needed.</param>
/// <param name="channel">Which channel it plays: messages or the post.</param>
/// <param name="rules">What becomes of notices; the first that fits holds, and without one a notice arrives at once.</param>
/// <param name="time">Time.</param>
public sealed class FileNotices(string folder, NoticeChannel channel, IReadOnlyList<SampleRule> rules, TimeProvider time) : INoticeProvider
{
    private static readonly SampleJson Readable = new(
        new JsonSerializerOptions(SampleJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static readonly Refusal Busy = new("notice_provider_busy", "示例渠道按设定拒绝了这份通知。", "系统会自动重发。");

    /// <inheritdoc />
    public string Name => "sample";

    /// <inheritdoc />
    public NoticeChannel Channel => channel;

    /// <inheritdoc />
    public ValueTask<Outcome<string>> SendAsync(NoticeLetter letter, CancellationToken cancellation)
    {
        var rule = rules.FirstOrDefault(rule => letter.To.EndsWith(rule.Ends, StringComparison.Ordinal));
        if (rule?.Does == SampleEnd.Unreachable)
            return new(CaseNoticeRefusals.Unreachable);
        if (rule?.Does == SampleEnd.Busy)
            return new(Busy);
        Directory.CreateDirectory(folder);

        // Only the first of two with one id is written: the second is answered as the first was.
        if (!File.Exists(PathOf(letter.Notice)))
        {
            var kept = new SampleNotice(
                "示例，没有真正发出", letter.Notice, channel.Label(), string.Join('，', letter.To.Split('\n').Select(Mask.Text)), letter.Text,
                NoticeWords.Parts(letter.Text), time.GetUtcNow().ToUnixTimeMilliseconds(), rule?.Does ?? SampleEnd.Arrives, rule?.Minutes ?? 0);
            var part = $"{PathOf(letter.Notice)}.{Guid.NewGuid():N}.part";
            File.WriteAllBytes(part, JsonSerializer.SerializeToUtf8Bytes(kept, Readable.SampleNotice));
            File.Move(part, PathOf(letter.Notice), overwrite: true);
        }

        return new((Outcome<string>)$"sample-{letter.Notice}");
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<NoticeReceipt>> ReceiptsAsync(IReadOnlyList<string> notices, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return new(
        [
            .. from notice in notices
               where File.Exists(PathOf(notice))
               let kept = JsonSerializer.Deserialize(File.ReadAllBytes(PathOf(notice)), SampleJson.Default.SampleNotice)!
               let at = kept.At + (kept.Minutes * 60_000L)
               where kept.Does != SampleEnd.Silent && at <= now
               select new NoticeReceipt(notice, kept.Does == SampleEnd.Arrives, at, $"sample-receipt-{notice}"),
        ]);
    }

    private string PathOf(string notice) => Path.Combine(folder, $"{notice}.{channel}.json");
}

/// <summary>What becomes of a sample notice.</summary>
/// <param name="Ends">For numbers and addresses that end so; empty for all.</param>
/// <param name="Does">What.</param>
/// <param name="Minutes">After how many minutes, from 0.</param>
public sealed record SampleRule(string Ends, SampleEnd Does, int Minutes = 0)
{
    /// <summary>Reads rules.</summary>
    /// <param name="json">A JSON list, as docs/notices.md shows it.</param>
    /// <exception cref="JsonException">It is none.</exception>
    public static IReadOnlyList<SampleRule> Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, SampleJson.Default.SampleRuleArray) ?? throw new JsonException();
}

/// <summary>What can become of a sample notice.</summary>
public enum SampleEnd
{
    /// <summary>It is taken, and arrives.</summary>
    Arrives,

    /// <summary>It is taken, and comes back.</summary>
    ComesBack,

    /// <summary>It is taken, and nothing more is heard of it.</summary>
    Silent,

    /// <summary>It is not taken this time.</summary>
    Busy,

    /// <summary>It is never taken: no such number.</summary>
    Unreachable,
}

/// <summary>A notice as the sample provider keeps it.</summary>
internal sealed record SampleNotice(string Sample, string Notice, string Channel, string To, string Text, int Parts, long At, SampleEnd Does, int Minutes);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true, RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SampleNotice))]
[JsonSerializable(typeof(SampleRule[]))]
internal sealed partial class SampleJson : JsonSerializerContext;
