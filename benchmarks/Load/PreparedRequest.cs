using System.Text;

namespace ServiceSdk.Benchmarks.Load;

/// <summary>A request's bytes, made once; only its idempotency key is written anew each time.</summary>
internal sealed class PreparedRequest
{
    private readonly byte[] _bytes;
    private readonly int _key;

    private PreparedRequest(byte[] bytes, int key) => (_bytes, _key) = (bytes, key);

    public static PreparedRequest Post(Uri address, string path, string authorization, string body)
    {
        var head = $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: {authorization}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nIdempotency-Key: ";
        return new PreparedRequest(Encoding.UTF8.GetBytes($"{head}{Guid.Empty}\r\n\r\n{body}"), head.Length);
    }

    public PreparedRequest Copy() => new([.. _bytes], _key);

    public ReadOnlyMemory<byte> Next()
    {
        Guid.NewGuid().TryFormat(_bytes.AsSpan(_key, 36), out _);
        return _bytes;
    }
}
