using System.Security.Cryptography;
using System.Text;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>
/// The secret everything personal hangs on: 32 random bytes in a file of its own that only its owner may read, and after them, once it
/// was rotated, what is still needed of those before it: the key of the progress codes, and what the blind index was made with. Without it
/// no personal field of the data folder can be read again; back it up apart from the data.
/// </summary>
public sealed class MasterKey
{
    private const int Size = 32;
    private const string ProgressPurpose = "progress code";

    // What a rotation writes begins with this; a key never rotated, or before codes were to last, does not. Their lengths differ.
    private static readonly byte[] Lasting = "SDK2"u8.ToArray();

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly byte[] _key;

    // Oldest first, this key's own last: each blinds what the one before made of the number.
    private readonly byte[][] _blinding;

    private MasterKey(byte[] file)
    {
        var lasts = IsLasting(file);
        byte[][] parts = [.. file.Skip(lasts ? Lasting.Length : 0).Chunk(Size)];
        _key = parts[0];
        ProgressCodes = lasts ? parts[1] : Derive(ProgressPurpose);
        _blinding = [.. parts.Skip(lasts ? 2 : 1), Derive("blind index")];
    }

    /// <summary>How often it was rotated.</summary>
    public int Rotations => _blinding.Length - 1;

    /// <summary>The key of the progress codes 查询码, 32 bytes. No rotation changes it: codes were handed out and printed.</summary>
    public byte[] ProgressCodes { get; }

    /// <summary>Reads the key file, or makes it where there is none.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="mayCreate">False when data already exists: a new key could not read it.</param>
    /// <exception cref="MasterKeyException">Missing, damaged, or readable by others.</exception>
    public static MasterKey Open(string path, bool mayCreate)
    {
        if (File.Exists(KeyRotation.NextOf(path)))
            throw new MasterKeyException($"主密钥{Path.GetFileName(path)}的轮换没有完成。请先执行keys rotate把它做完。");
        if (!File.Exists(path))
        {
            if (!mayCreate)
                throw new MasterKeyException($"找不到主密钥文件{Path.GetFileName(path)}。请用--master-key指明它的位置；没有它，已有的个人信息无法读取。");
            Write(path, RandomNumberGenerator.GetBytes(Size));
        }

        return Read(path);
    }

    /// <summary>Reads a key file.</summary>
    /// <exception cref="MasterKeyException">Damaged, or readable by others.</exception>
    internal static MasterKey Read(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
            throw new MasterKeyException($"主密钥文件{Path.GetFileName(path)}可以被其他用户读取。请先执行chmod 600。");
        var file = File.ReadAllBytes(path);
        return IsLasting(file) || (file.Length > 0 && file.Length % Size == 0)
            ? new MasterKey(file)
            : throw new MasterKeyException($"主密钥文件{Path.GetFileName(path)}已损坏(应为{Size}字节)。请从备份恢复。");
    }

    /// <summary>Derives a key for one purpose, 32 bytes (HKDF-SHA256).</summary>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, Size, info: Encoding.UTF8.GetBytes($"ServiceSdk {purpose}"));

    /// <summary>The key that wraps data keys for a provider.</summary>
    internal byte[] WrappingKey(ISealing sealing) => sealing.Derive(_key, "ServiceSdk data key wrapping");

    /// <summary>HMAC-SHA256 of an ID number, once for each key there was: look-up without a key is not possible.</summary>
    internal byte[] BlindIndex(string idNumber) => _blinding.Aggregate(Encoding.UTF8.GetBytes(idNumber), static (index, key) => HMACSHA256.HashData(key, index));

    /// <summary>What a blind index of the key before this one is under this one.</summary>
    internal byte[] BlindAgain(byte[] index) => HMACSHA256.HashData(_blinding[^1], index);

    /// <summary>Writes the file of the key that follows this one.</summary>
    internal void WriteNext(string path) =>
        Write(path, [.. Lasting, .. RandomNumberGenerator.GetBytes(Size), .. ProgressCodes, .. _blinding.SelectMany(key => key)]);

    private static bool IsLasting(byte[] file) =>
        file.AsSpan().StartsWith(Lasting) && file.Length >= Lasting.Length + (2 * Size) && (file.Length - Lasting.Length) % Size == 0;

    private static void Write(string path, byte[] bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using var file = new FileStream(path, options);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }
}

/// <summary>The master key cannot be used. The message is for the operator, in Chinese.</summary>
public sealed class MasterKeyException(string message) : Exception(message);
