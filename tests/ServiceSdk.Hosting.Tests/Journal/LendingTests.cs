using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class LendingTests
{
    private readonly List<Lent> _opened = [];
    private readonly Lending<Lent> _lending;

    public LendingTests() => _lending = new Lending<Lent>(() =>
    {
        _opened.Add(new Lent());
        return _opened[^1];
    });

    [Fact]
    public void Use_OneAfterTheOther_OpensOne()
    {
        _lending.Use(static one => one).ShouldBeSameAs(_lending.Use(static one => one));

        _opened.ShouldHaveSingleItem().IsClosed.ShouldBeFalse();
    }

    [Fact]
    public void Use_InsideAnother_OpensASecond()
    {
        _lending.Use(one => _lending.Use(other => ReferenceEquals(one, other))).ShouldBeFalse();

        _opened.Count.ShouldBe(2);
    }

    [Fact]
    public void Use_ThatFails_ThrowsAwayWhatItHad()
    {
        Should.Throw<InvalidOperationException>(() => _lending.Use<bool>(static _ => throw new InvalidOperationException()));

        _opened.ShouldHaveSingleItem().IsClosed.ShouldBeTrue();
        _lending.Use(static one => one.IsClosed).ShouldBeFalse();
    }

    [Fact]
    public void Dispose_WhileOneIsInUse_ClosesItOnceItIsBack()
    {
        _lending.Use(one =>
        {
            _lending.Dispose();
            return one.IsClosed;
        }).ShouldBeFalse();

        _opened.ShouldHaveSingleItem().IsClosed.ShouldBeTrue();
    }

    private sealed class Lent : IDisposable
    {
        public bool IsClosed { get; private set; }

        public void Dispose() => IsClosed = true;
    }
}
