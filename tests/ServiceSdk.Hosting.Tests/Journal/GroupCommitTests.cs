namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class GroupCommitTests
{
    [Fact]
    public async Task Execute_WhileACommitIsWritten_AllOfEveryStreamEndInTheNext()
    {
        using var journal = new TemporaryJournal();
        var (one, two) = (journal.Stream("tally/1"), journal.Stream("tally/2"));
        var stage = journal.Store.Hold();
        var first = one.AddAsync(1);
        await stage.Entered;

        var rest = Enumerable.Range(0, 50).Select(n => (n % 2 == 0 ? one : two).AddAsync(1)).ToArray();
        stage.End(Stage.Ending.Pass);
        await Task.WhenAll([first, .. rest]);

        journal.Store.Batches.ShouldBe([1, 50]);
        (await one.SumAsync()).ShouldBe(26);
        (await two.SumAsync()).ShouldBe(25);
    }

    [Fact]
    public async Task Execute_BeforeItsCommit_DoesNotAnswer()
    {
        using var journal = new TemporaryJournal();
        var stage = journal.Store.Hold();
        var answering = journal.Stream().AddAsync(1);
        await stage.Entered;

        answering.IsCompleted.ShouldBeFalse();
        journal.Records().ShouldBeEmpty();
        stage.End(Stage.Ending.Pass);

        (await answering.Sum()).ShouldBe(1);
        journal.Records().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Execute_WhileACommitIsWritten_DecidesOnWhatIsNotOnDiskYet()
    {
        using var journal = new TemporaryJournal();
        var stream = journal.Stream();
        var stage = journal.Store.Hold();
        var first = stream.AddAsync(2);
        await stage.Entered;
        var second = stream.AddAsync(3);
        stage.End(Stage.Ending.Pass);

        (await first.Sum()).ShouldBe(2);
        (await second.Sum()).ShouldBe(5);
    }

    [Fact]
    public async Task Dispose_WithRecordsUnderWay_CommitsThemAndTakesNoMore()
    {
        using var journal = new TemporaryJournal();
        var stream = journal.Stream();
        var stage = journal.Store.Hold();
        var first = stream.AddAsync(1);
        await stage.Entered;
        var second = stream.AddAsync(1);
        var stopping = Task.Run(journal.Writer.Dispose);
        stage.End(Stage.Ending.Pass);
        await stopping;

        (await first.Sum()).ShouldBe(1);
        (await second.Sum()).ShouldBe(2);
        (await stream.AddAsync(1).Refusal()).Code.ShouldBe("unavailable");
    }
}
