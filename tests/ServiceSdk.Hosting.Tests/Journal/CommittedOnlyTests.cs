namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class CommittedOnlyTests
{
    [Fact]
    public async Task Read_WhileACommitIsWritten_WaitsForIt()
    {
        using var journal = new TemporaryJournal();
        var (stream, stage) = (journal.Stream(), journal.Store.Hold());
        var adding = stream.AddAsync(5);
        await stage.Entered;
        var reading = stream.SumAsync();

        reading.IsCompleted.ShouldBeFalse();
        stage.End(Stage.Ending.Pass);
        (await reading).ShouldBe(5);
        (await adding.Sum()).ShouldBe(5);
    }

    [Fact]
    public async Task Read_OfABatchThatFails_ShowsWhatIsOnDisk()
    {
        using var journal = new TemporaryJournal();
        var stream = journal.Stream();
        await stream.AddAsync(1);
        var stage = journal.Store.Hold();
        var adding = stream.AddAsync(5);
        await stage.Entered;
        var reading = stream.SumAsync();
        stage.End(Stage.Ending.FailBefore);

        (await reading).ShouldBe(1);
        (await adding.Refusal()).Code.ShouldBe("unavailable");
    }

    [Fact]
    public async Task Execute_Refused_WaitsForTheStateItSpeaksOf()
    {
        using var journal = new TemporaryJournal();
        var (stream, stage) = (journal.Stream(), journal.Store.Hold());
        var filling = stream.AddAsync(Tally.Limit);
        await stage.Entered;
        var refused = stream.AddAsync(1);

        refused.IsCompleted.ShouldBeFalse();
        stage.End(Stage.Ending.Pass);
        (await refused.Refusal()).ShouldBe(Tally.Full);
        (await filling.Sum()).ShouldBe(Tally.Limit);
    }

    [Fact]
    public async Task Execute_Refused_AppendsNothing()
    {
        using var journal = new TemporaryJournal();
        (await journal.Stream().AddAsync(Tally.Limit + 1).Refusal()).ShouldBe(Tally.Full);

        journal.Store.Batches.ShouldBeEmpty();
        journal.Store.Last().ShouldBeNull();
    }
}
