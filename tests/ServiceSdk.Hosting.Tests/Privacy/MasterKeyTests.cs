using System.Runtime.Versioning;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Hosting.Tests.Privacy;

[UnsupportedOSPlatform("windows")]
public sealed class MasterKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("master-key-").FullName;

    private string File => Path.Combine(_folder, "master.key");

    [Fact]
    public void Open_FirstTime_MakesAKeyOnlyItsOwnerMayRead()
    {
        MasterKey.Open(File, mayCreate: true);

        new FileInfo(File).Length.ShouldBe(32);
        System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Open_Again_IsTheSameKey()
    {
        var made = MasterKey.Open(File, mayCreate: true);
        var read = MasterKey.Open(File, mayCreate: true);

        read.Derive("blind index").ShouldBe(made.Derive("blind index"));
        read.Derive("blind index").ShouldNotBe(made.Derive("data key wrapping"));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    public void Open_OthersMayReadOrWrite_IsRefused(UnixFileMode others)
    {
        MasterKey.Open(File, mayCreate: true);
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);

        Refused(mayCreate: true).ShouldBe("主密钥文件master.key可以被其他用户读取。请先执行chmod 600。");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Open_AnotherLength_IsDamaged(int length)
    {
        MasterKey.Open(File, mayCreate: true);
        System.IO.File.WriteAllBytes(File, new byte[length]);

        Refused(mayCreate: true).ShouldBe("主密钥文件master.key已损坏(应为32字节)。请从备份恢复。");
    }

    [Fact]
    public void Open_MissingWhereDataExists_IsRefusedAndMakesNone()
    {
        Refused(mayCreate: false).ShouldBe("找不到主密钥文件master.key。请用--master-key指明它的位置；没有它，已有的个人信息无法读取。");
        System.IO.File.Exists(File).ShouldBeFalse();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Refused(bool mayCreate) => Should.Throw<MasterKeyException>(() => MasterKey.Open(File, mayCreate)).Message;
}
