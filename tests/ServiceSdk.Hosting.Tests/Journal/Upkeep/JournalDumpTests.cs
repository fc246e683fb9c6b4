using System.Text;
using System.Text.Json;
using ServiceSdk.Hosting.Journal.Upkeep;

namespace ServiceSdk.Hosting.Tests.Journal.Upkeep;

public sealed class JournalDumpTests
{
    [Fact]
    public async Task Write_Records_AreOneObjectALineAsStored()
    {
        using var journal = new TemporaryJournal();
        var key = Guid.NewGuid();
        await journal.Stream().AddAsync(5, key);
        await journal.Stream("tally/2").AddAsync(1);
        journal.Tamper("UPDATE record SET fingerprint = x'' WHERE sequence = 2");

        using var file = JournalFile.Open(journal.File);
        var lines = Dump(file.Records());
        lines[0].ShouldBe(
            $$$"""{"sequence":1,"stream":"tally/1","version":1,"at":"{{{CivilTime.At(TemporaryJournal.Morning.CivilTime):yyyy-MM-ddTHH:mm:sszzz}}}","hallTime":0,"subject":"s-clerk","role":"window-clerk","office":"320402-001","terminal":"window-1","key":"{{{key}}}","events":[{"n":"tally.added","v":1,"d":{"amount":5,"sum":5}}],"hash":"{{{Convert.ToHexStringLower(journal.Records()[0].Hash)}}}"}""");
        lines[1].ShouldBe("""{"sequence":2,"stream":"tally/2","version":1,"damaged":true}""");
        Dump(file.RecordsOf("tally/1")).ShouldBe([lines[0]]);
        Dump(file.Records(from: 2)).ShouldBe([lines[1]]);
    }

    [Fact]
    public async Task Write_APayloadThatIsNoJson_StandsAsText()
    {
        using var journal = new TemporaryJournal();
        await journal.Stream().AddAsync(5);
        journal.Tamper("UPDATE record SET payload = '[{'");

        using var file = JournalFile.Open(journal.File);
        JsonDocument.Parse(Dump(file.Records())[0]).RootElement.GetProperty("events").GetString().ShouldBe("[{");
    }

    private static string[] Dump(IEnumerable<StoredRecord> records)
    {
        using var output = new MemoryStream();
        JournalDump.Write(records, output);
        return Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n').Split('\n');
    }
}
