using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Sm;

namespace ServiceSdk.Hosting.Tests.Privacy;

/// <summary>The national algorithms by the vectors of their standards.</summary>
public sealed class Sm4GcmSealingTests
{
    private static readonly byte[] Key = Convert.FromHexString("0123456789ABCDEFFEDCBA9876543210");
    private readonly Sm4GcmSealing _sealing = new();

    [Fact]
    public void Host_ThatAddsTheNationalAlgorithms_SealsWhatIsNewWithThem()
    {
        using var host = Host().AddSmSealing().BuildServiceProvider();
        var sealings = host.GetRequiredService<Sealings>();

        sealings.Current.Name.ShouldBe(Sm4GcmSealing.Algorithm);
        sealings.Of("A256GCM").ShouldBeOfType<AesGcmSealing>();
        using var without = Host().BuildServiceProvider();
        Should.Throw<DataFolderException>(without.GetRequiredService<Sealings>).Message.ShouldBe($"没有名为{Sm4GcmSealing.Algorithm}的加密算法。请核对设置。");

        static IServiceCollection Host() => new ServiceCollection().AddLogging().AddServiceHall(new ServiceHallOptions
        {
            DataDirectory = "data", MasterKeyFile = "master.key", PluginDirectory = "plugins", DriverDirectory = "drivers", Sealing = Sm4GcmSealing.Algorithm,
        });
    }

    [Theory]
    [InlineData("abc", "66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0")]
    [InlineData("abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd", "DEBE9FF92275B8A138604889C18E5A4D6FDB70E5387E5765293DCBA39C0C5732")]
    public void Sm3_OfGbT32905_IsItsDigest(string text, string digest) => Convert.ToHexString(Sm3(Encoding.ASCII.GetBytes(text))).ShouldBe(digest);

    [Fact]
    public void Sm4_OfGbT32907_IsItsBlock()
    {
        var engine = new SM4Engine();
        engine.Init(true, new KeyParameter(Key));
        var block = new byte[16];
        engine.ProcessBlock(Key, 0, block, 0);

        Convert.ToHexString(block).ShouldBe("681EDF34D206965E86B3E94F536E4246");
    }

    [Fact]
    public void Open_OfRfc8998_IsItsPlaintext()
    {
        var box = Convert.FromHexString(
            "00001234567800000000ABCD"
            + "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
            + "83DE3541E4C2B58177E065A9BF7B62EC");
        var context = Convert.FromHexString("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");

        Convert.ToHexString(_sealing.Open(Key, context, box)).ShouldBe(
            "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDDEEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
    }

    [Fact]
    public void Derive_ByRfc5869_IsHkdfOverSm3()
    {
        var secret = Encoding.ASCII.GetBytes("secret");
        var extracted = Hmac(new byte[32], secret);

        _sealing.Derive(secret, "purpose").ShouldBe(Hmac(extracted, [.. "purpose"u8, 1])[..16]);
    }

    [Fact]
    public void Open_AnyByteChangedOrAnotherContext_DoesNotOpen()
    {
        var box = _sealing.Seal(Key, "s1/form"u8, "{}"u8);
        _sealing.Open(Key, "s1/form"u8, box).ShouldBe("{}"u8.ToArray());

        Should.Throw<CryptographicException>(() => _sealing.Open(Key, "s1/answer"u8, box));
        for (var i = 0; i < box.Length; i++)
        {
            byte[] changed = [.. box];
            changed[i] ^= 1;
            Should.Throw<CryptographicException>(() => _sealing.Open(Key, "s1/form"u8, changed));
        }
    }

    [Fact]
    public void Sealings_SwitchedToSm4_OpenWhatWasSealedBefore()
    {
        using var hall = new ProtectedJournal();
        var old = hall.Protector.Protect(hall.Subject(), PersonalFields.Visitor, ProtectedJournal.Visitor);
        var keys = new KeyRing(hall.Journal.Store, hall.Master, new Sealings([new AesGcmSealing(), _sealing], Sm4GcmSealing.Algorithm));
        var row = keys.Create(SubjectKind.Visit, "tally/1", null);
        hall.Journal.Store.Append(new Hosting.Journal.JournalBatch([], [row]));
        var protector = new Protector(keys);
        var value = protector.Protect(row, PersonalFields.Visitor, ProtectedJournal.Visitor);

        (row.Algorithm, value.Algorithm).ShouldBe(("SM4GCM", "SM4GCM/field"));
        protector.Use(value, PersonalFields.Visitor, UnseenUse.Judging).ShouldBe(ProtectedJournal.Visitor);
        protector.Use(old, PersonalFields.Visitor, UnseenUse.Judging).ShouldBe(ProtectedJournal.Visitor);
        protector.Protect(old.Subject, PersonalFields.Visitor, ProtectedJournal.Visitor).Algorithm.ShouldBe("A256GCM/field");
    }

    [Fact]
    public void Sealings_OfAnUnknownName_AreRefused() =>
        Should.Throw<DataFolderException>(() => new Sealings([_sealing], "A256GCM")).Message.ShouldBe("没有名为A256GCM的加密算法。请核对设置。");

    private static byte[] Sm3(byte[] data)
    {
        var (digest, hash) = (new SM3Digest(), new byte[32]);
        digest.BlockUpdate(data, 0, data.Length);
        digest.DoFinal(hash, 0);
        return hash;
    }

    private static byte[] Hmac(byte[] key, byte[] data)
    {
        var (hmac, hash) = (new HMac(new SM3Digest()), new byte[32]);
        hmac.Init(new KeyParameter(key));
        hmac.BlockUpdate(data, 0, data.Length);
        hmac.DoFinal(hash, 0);
        return hash;
    }
}
