using System.Security.Cryptography;
using System.Text;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>
/// The secret everything personal hangs on: 32 random bytes in a file of its own that only its owner may read. Without it no
/// personal field of the data folder can be read again; back it up apart from the data.
/// </summary>
public sealed class MasterKey
{
    private const int Size = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly byte[] _key;

    private MasterKey(byte[] key) => _key = key;

    /// <summary>Reads the key file, or makes it where there is none.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="mayCreate">False when data already exists: a new key could not read it.</param>
    /// <exception cref="MasterKeyException">Missing, damaged, or readable by others.</exception>
    public static MasterKey Open(string path, bool mayCreate)
    {
        if (!File.Exists(path))
        {
            if (!mayCreate)
                throw new MasterKeyException($"找不到主密钥文件{Path.GetFileName(path)}。请用--master-key指明它的位置；没有它，已有的个人信息无法读取。");
            Create(path);
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
            throw new MasterKeyException($"主密钥文件{Path.GetFileName(path)}可以被其他用户读取。请先执行chmod 600。");
        var key = File.ReadAllBytes(path);
        return key.Length == Size
            ? new MasterKey(key)
            : throw new MasterKeyException($"主密钥文件{Path.GetFileName(path)}已损坏(应为{Size}字节)。请从备份恢复。");
    }

    /// <summary>Derives a key for one purpose, 32 bytes (HKDF-SHA256).</summary>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, Size, info: Encoding.UTF8.GetBytes($"ServiceSdk {purpose}"));

    private static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using var file = new FileStream(path, options);
        file.Write(RandomNumberGenerator.GetBytes(Size));
        file.Flush(flushToDisk: true);
    }
}

/// <summary>The master key cannot be used. The message is for the operator, in Chinese.</summary>
public sealed class MasterKeyException(string message) : Exception(message);
