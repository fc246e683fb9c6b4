namespace ServiceSdk.Tests.Kernel;

public sealed class ProtectedTests
{
    private readonly Protected<string> _one = new("s1", "A256GCM", [1, 2, 3]);

    [Fact]
    public void Equals_SameContentInAnotherArray_IsEqual()
    {
        var same = new Protected<string>("s1", "A256GCM", [1, 2, 3]);

        same.ShouldBe(_one);
        same.GetHashCode().ShouldBe(_one.GetHashCode());
    }

    [Fact]
    public void Equals_OtherSubjectAlgorithmOrBytes_IsNotEqual()
    {
        _one.ShouldNotBe(_one with { Subject = "s2" });
        _one.ShouldNotBe(_one with { Algorithm = "SM4" });
        _one.ShouldNotBe(_one with { Ciphertext = [1, 2, 4] });
    }

    [Fact]
    public void ToString_Always_ShowsNothing() => _one.ToString().ShouldBe("Protected");
}
