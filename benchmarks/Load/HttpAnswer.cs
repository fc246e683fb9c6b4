using System.Buffers.Text;

namespace ServiceSdk.Benchmarks.Load;

/// <summary>As much of HTTP/1.1 as tells where an answer ends and what it says.</summary>
internal static class HttpAnswer
{
    /// <summary>The status of an answer that is whole.</summary>
    public static int Status(ReadOnlySpan<byte> answer) => Utf8Parser.TryParse(answer.Slice(9, 3), out int status, out _) ? status : 0;

    public static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        var head = answer[..(end + 2)];
        var body = answer[(end + 4)..];
        var length = head.IndexOf("\r\nContent-Length: "u8);
        return length < 0
            ? body.EndsWith("0\r\n\r\n"u8)
            : Utf8Parser.TryParse(head[(length + 18)..], out int bytes, out _) && body.Length >= bytes;
    }
}
