using System.Security.Cryptography;
using Dapper;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Privacy;

public sealed class ProtectorTests
{
    [Fact]
    public void Reveal_OfASubjectsOwn_IsWhatWasProtected()
    {
        using var hall = new ProtectedJournal();
        var value = Protect(hall, hall.Subject());

        value.Algorithm.ShouldBe("A256GCM/field");
        Reveal(hall, value).ShouldBe(ProtectedJournal.Visitor);
    }

    [Fact]
    public void Protect_BeforeTheKeyIsCommitted_OpensOnceItIs()
    {
        using var hall = new ProtectedJournal();
        var key = hall.Keys.Create(SubjectKind.Visit, "tally/1", null);
        var value = Protect(hall, key);
        Reveal(hall, value).ShouldBeNull();

        hall.Journal.Store.Append(new JournalBatch([], [key]));
        Reveal(hall, value).ShouldBe(ProtectedJournal.Visitor);
    }

    [Fact]
    public void Protect_TheSameTwice_IsNotTheSameCiphertext()
    {
        using var hall = new ProtectedJournal();
        var key = hall.Subject();

        Protect(hall, key).Ciphertext.ShouldNotBe(Protect(hall, key).Ciphertext);
    }

    [Fact]
    public void Reveal_MovedToAnotherSubject_DoesNotOpen()
    {
        using var hall = new ProtectedJournal();
        var (one, other) = (hall.Subject(), hall.Subject());

        Should.Throw<CryptographicException>(() => Reveal(hall, Protect(hall, one) with { Subject = other.Subject }));
    }

    [Fact]
    public void Reveal_KeyRowMovedToAnotherSubject_DoesNotOpen()
    {
        using var hall = new ProtectedJournal();
        var value = Protect(hall, hall.Subject());
        var other = hall.Subject();
        hall.Journal.Sql(connection => connection.Execute(
            "UPDATE subject_key SET wrapped = (SELECT wrapped FROM subject_key WHERE subject = @from) WHERE subject = @to",
            new { from = value.Subject, to = other.Subject }));

        Should.Throw<CryptographicException>(() => Reveal(hall, value with { Subject = other.Subject }));
    }

    [Fact]
    public void Reveal_AnyByteChanged_DoesNotOpen()
    {
        using var hall = new ProtectedJournal();
        var value = Protect(hall, hall.Subject());
        for (var i = 0; i < value.Ciphertext.Length; i++)
        {
            byte[] changed = [.. value.Ciphertext];
            changed[i] ^= 1;
            Should.Throw<CryptographicException>(() => Reveal(hall, value with { Ciphertext = changed }));
        }
    }

    [Fact]
    public void Reveal_AnAlgorithmItDoesNotKnow_SaysWhich()
    {
        using var hall = new ProtectedJournal();
        var value = Protect(hall, hall.Subject()) with { Algorithm = "SM4GCM/field" };

        Should.Throw<CryptographicException>(() => Reveal(hall, value)).Message.ShouldBe("No provider for SM4GCM.");
    }

    [Fact]
    public void Reveal_AfterTheKeyWasDestroyed_IsNothingAtOnceAndEver()
    {
        using var hall = new ProtectedJournal();
        var value = Protect(hall, hall.Subject());
        Reveal(hall, value).ShouldNotBeNull();
        hall.Journal.Sql(connection => connection.Execute("DELETE FROM subject_key").ShouldBe(1));

        Reveal(hall, value).ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => hall.Protector.Protect(value.Subject, PersonalFields.Visitor, ProtectedJournal.Visitor))
            .Message.ShouldBe("The subject has no key.");
    }

    [Fact]
    public void Reveal_UnderAnotherMasterKey_DoesNotOpen()
    {
        using var hall = new ProtectedJournal();
        var value = Protect(hall, hall.Subject());
        var other = MasterKey.Open(Path.Combine(hall.Journal.Folder, "other.key"), mayCreate: true);

        Should.Throw<CryptographicException>(() =>
            new Protector(new KeyRing(hall.Journal.Store, other)).Use(value, PersonalFields.Visitor, UnseenUse.Judging));
    }

    [Fact]
    public void Protected_AsText_ShowsNothing()
    {
        using var hall = new ProtectedJournal();
        Protect(hall, hall.Subject()).ToString().ShouldBe("Protected");
    }

    private static Protected<Visitor> Protect(ProtectedJournal hall, SubjectKey key) =>
        hall.Protector.Protect(key, PersonalFields.Visitor, ProtectedJournal.Visitor);

    private static Visitor? Reveal(ProtectedJournal hall, Protected<Visitor> value) =>
        hall.Protector.Use(value, PersonalFields.Visitor, UnseenUse.Judging);
}
