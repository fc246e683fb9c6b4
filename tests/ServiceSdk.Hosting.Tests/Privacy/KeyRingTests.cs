using System.Security.Cryptography;
using System.Text;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Hosting.Tests.Privacy;

public sealed class KeyRingTests
{
    private const string IdNumber = "11010519491231002X";

    [Fact]
    public void FindStreams_ByIdNumber_OldestFirstAndOfTheKindOnly()
    {
        using var hall = new ProtectedJournal();
        hall.Subject(SubjectKind.Case, IdNumber, "case/1");
        hall.Subject(SubjectKind.Visit, IdNumber, "hall/1");
        hall.Subject(SubjectKind.Case, "110105194912310011", "case/2");
        hall.Subject(SubjectKind.Case, null, "case/3");
        hall.Subject(SubjectKind.Case, IdNumber, "case/4");

        hall.Keys.FindStreams(SubjectKind.Case, IdNumber).ShouldBe(["case/1", "case/4"]);
        hall.Keys.FindStreams(SubjectKind.Case, "none").ShouldBeEmpty();
    }

    [Fact]
    public void Create_Twice_SharesNeitherIdNorKey()
    {
        using var hall = new ProtectedJournal();
        var (one, two) = (hall.Subject(idNumber: IdNumber), hall.Subject(idNumber: IdNumber));

        one.Subject.ShouldNotBe(two.Subject);
        hall.Keys.Open(one).ShouldNotBe(hall.Keys.Open(two));
        one.BlindIndex.ShouldBe(two.BlindIndex);
    }

    [Fact]
    public void BlindIndex_OfAnIdNumber_IsNoPlainHashOfIt()
    {
        using var hall = new ProtectedJournal();
        hall.Subject(idNumber: IdNumber).BlindIndex.ShouldNotBe(SHA256.HashData(Encoding.UTF8.GetBytes(IdNumber)));
    }

    [Fact]
    public void Open_AKeyOfTheRing_ComesFromTheTable()
    {
        using var hall = new ProtectedJournal();
        var key = hall.Subject();

        hall.Keys.Open(hall.Keys.Find(key.Subject)!).ShouldBe(hall.Keys.Open(key));
        hall.Keys.Find("none").ShouldBeNull();
    }
}
