using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Privacy;

public sealed class CommandFingerprintTests
{
    [Fact]
    public void Of_AnotherNameOrBodyOrMaster_Differs()
    {
        using var hall = new ProtectedJournal();
        var other = MasterKey.Open(Path.Combine(hall.Journal.Folder, "other.key"), mayCreate: true);
        var fingerprints = new CommandFingerprint(hall.Master);
        byte[][] all =
        [
            Of(fingerprints, "ticket.issue", ProtectedJournal.Visitor),
            Of(fingerprints, "ticket.call", ProtectedJournal.Visitor),
            Of(fingerprints, "ticket.issue", ProtectedJournal.Visitor with { Name = "欧阳小红" }),
            Of(new CommandFingerprint(other), "ticket.issue", ProtectedJournal.Visitor),
            fingerprints.Of("ticket.issue"),
            fingerprints.Of("ticket.call"),
        ];

        all.Select(Convert.ToHexString).Distinct().Count().ShouldBe(all.Length);
        all.ShouldAllBe(fingerprint => fingerprint.Length == 32);
    }

    [Theory]
    [InlineData("""{"name":"甲","idNumber":"1"}""")]
    [InlineData("""{ "idNumber" : "1", "name" : "\u7532", "later": true }""")]
    public void Of_TheSameCommandWrittenOtherwise_IsTheSame(string body)
    {
        using var hall = new ProtectedJournal();
        var parsed = JsonSerializer.Deserialize(body, JournalJson.Default.Visitor)!;
        var fingerprints = new CommandFingerprint(hall.Master);

        Of(fingerprints, "ticket.issue", parsed).ShouldBe(Of(fingerprints, "ticket.issue", new Visitor("甲", "1")));
    }

    [Fact]
    public void Of_AnyCommand_IsTheHmacOfItsNameALineAndItsJson()
    {
        using var hall = new ProtectedJournal();
        var key = hall.Master.Derive("command fingerprint");
        var fingerprints = new CommandFingerprint(hall.Master);
        var street = new string('街', 3_000);

        // For ever: a command of before an upgrade may come again after it.
        byte[] issue =
            [.. Encoding.UTF8.GetBytes("ticket.issue 一\n"), .. JsonSerializer.SerializeToUtf8Bytes(new Visitor(street, "1"), JournalJson.Default.Visitor)];
        Of(fingerprints, "ticket.issue 一", new Visitor(street, "1")).ShouldBe(HMACSHA256.HashData(key, issue));
        fingerprints.Of("ticket.call 一").ShouldBe(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("ticket.call 一")));
    }

    private static byte[] Of(CommandFingerprint fingerprints, string name, Visitor body) =>
        fingerprints.Of(name, body, JournalJson.Default.Visitor);
}
