using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class TamperingTests
{
    [Theory]
    [InlineData("payload = replace(payload, '\"amount\":2', '\"amount\":9')")]
    [InlineData("hall_time = hall_time + 1")]
    [InlineData("civil_time = civil_time - 1")]
    [InlineData("subject = 's-other'")]
    [InlineData("role = 'hall-manager'")]
    [InlineData("office = office || '0'")]
    [InlineData("terminal = ''")]
    [InlineData("key = randomblob(16)")]
    [InlineData("fingerprint = randomblob(32)")]
    [InlineData("hash = randomblob(32)")]
    [InlineData("version = 7")]
    public async Task Fold_AFieldChanged_StreamIsUnavailableAndOthersServe(string change)
    {
        using var journal = await Written();
        journal.Tamper($"UPDATE record SET {change} WHERE version = 2 AND stream = (SELECT id FROM stream WHERE name = 'tally/1')");

        (await ReadFault(journal)).ShouldBe("Stream tally/1 is broken at version 2: The chain does not hold.");
        (await journal.Stream("tally/1").AddAsync(1).Refusal()).Code.ShouldBe("stream_quarantined");
        (await journal.Stream("tally/2").AddAsync(1).Sum()).ShouldBe(7);
    }

    [Theory]
    [InlineData("key = x'00'")]
    [InlineData("fingerprint = zeroblob(5000)")]
    [InlineData("hash = x''")]
    public async Task Fold_AFieldOfAnotherShape_StreamIsUnavailableAndOthersServe(string change)
    {
        using var journal = await Written();
        journal.Tamper($"UPDATE record SET {change} WHERE sequence = 2");

        (await ReadFault(journal)).ShouldBe("Stream tally/1 is broken at version 2: The chain does not hold.");
        (await journal.Stream("tally/2").AddAsync(1).Sum()).ShouldBe(7);
    }

    [Fact]
    public async Task Fold_ARecordTakenOut_StreamIsUnavailable()
    {
        using var journal = await Written();
        journal.Tamper("DELETE FROM record WHERE sequence = 2");

        // A stream is read backward: what stands before the gap is not found.
        (await ReadFault(journal)).ShouldBe("Stream tally/1 is broken at version 1: The chain does not hold.");
    }

    [Fact]
    public async Task Fold_RecordsOfTwoStreamsExchanged_BothAreUnavailable()
    {
        using var journal = await Written();
        journal.Tamper("UPDATE stream SET name = name || '!'; UPDATE stream SET name = CASE name WHEN 'tally/1!' THEN 'tally/2' ELSE 'tally/1' END");

        (await ReadFault(journal)).ShouldBe("Stream tally/1 is broken at version 1: The chain does not hold.");
    }

    private static async Task<TemporaryJournal> Written()
    {
        var journal = new TemporaryJournal();
        var stream = journal.Stream("tally/1");
        await stream.AddAsync(1);
        await stream.AddAsync(2);
        await stream.AddAsync(3);
        await journal.Stream("tally/2").AddAsync(6);
        return journal;
    }

    private static async Task<string> ReadFault(TemporaryJournal journal) =>
        (await Should.ThrowAsync<JournalUnavailableException>(journal.Stream("tally/1").SumAsync)).Message;
}
