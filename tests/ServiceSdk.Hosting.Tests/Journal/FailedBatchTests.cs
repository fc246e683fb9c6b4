namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class FailedBatchTests
{
    private static readonly Refusal Unavailable = new(
        "unavailable", "系统暂时无法保存，本次操作没有得到确认。", "请稍候用同一请求重试；如果已经成功，会得到原来的结果。");

    [Fact]
    public async Task Execute_BatchFails_EveryStreamInItAnswersUnavailableAndRefolds()
    {
        using var journal = new TemporaryJournal();
        var (one, two) = (journal.Stream("tally/1"), journal.Stream("tally/2"));
        await Task.WhenAll(one.AddAsync(10), two.AddAsync(20));
        var stage = journal.Store.Hold();
        var failing = one.AddAsync(1);
        await stage.Entered;
        Task<Outcome<ServiceSdk.Hosting.Journal.Answer>>[] following = [one.AddAsync(2), two.AddAsync(3)];
        stage.End(Stage.Ending.FailBefore);

        (await failing.Refusal()).ShouldBe(Unavailable);
        (await following[0].Refusal()).ShouldBe(Unavailable);
        (await following[1].Refusal()).ShouldBe(Unavailable);
        (await one.SumAsync()).ShouldBe(10);
        (await two.SumAsync()).ShouldBe(20);
        (await one.AddAsync(4).Sum()).ShouldBe(14);
        (await two.AddAsync(4).Sum()).ShouldBe(24);
        journal.Records("tally/1").Select(record => record.Version).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Execute_BatchOfOthersFails_GoesOn()
    {
        using var journal = new TemporaryJournal();
        var (failing, other) = (journal.Stream("tally/1"), journal.Stream("tally/2"));
        await other.AddAsync(20);
        var stage = journal.Store.Hold();
        var answering = failing.AddAsync(1);
        await stage.Entered;
        stage.End(Stage.Ending.FailBefore);

        (await answering.Refusal()).ShouldBe(Unavailable);
        (await other.AddAsync(1).Sum()).ShouldBe(21);
    }

    [Fact]
    public async Task Execute_SameKeyAfterNothingWasWritten_IsDoneNow()
    {
        using var journal = new TemporaryJournal();
        var (stream, key, stage) = (journal.Stream(), Guid.NewGuid(), journal.Store.Hold());
        var failing = stream.AddAsync(7, key);
        await stage.Entered;
        stage.End(Stage.Ending.FailBefore);
        (await failing.Refusal()).ShouldBe(Unavailable);

        (await stream.AddAsync(7, key).Answer()).Repeated.ShouldBeFalse();
        (await stream.SumAsync()).ShouldBe(7);
    }

    [Fact]
    public async Task Execute_SameKeyAfterAllWasWritten_LearnsWhatWasDone()
    {
        using var journal = new TemporaryJournal();
        var (stream, key, stage) = (journal.Stream(), Guid.NewGuid(), journal.Store.Hold());
        var failing = stream.AddAsync(7, key);
        await stage.Entered;
        stage.End(Stage.Ending.FailAfter);
        (await failing.Refusal()).ShouldBe(Unavailable);

        var answer = await stream.AddAsync(7, key).Answer();
        answer.Repeated.ShouldBeTrue();
        answer.Events.ShouldBe([new Added(7, 7)]);
        (await stream.SumAsync()).ShouldBe(7);
        journal.Records().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Execute_RefusalOverAFailedBatch_IsNotTheTruth()
    {
        using var journal = new TemporaryJournal();
        var (stream, stage) = (journal.Stream(), journal.Store.Hold());
        var filling = stream.AddAsync(Tally.Limit);
        await stage.Entered;
        var refused = stream.AddAsync(1);
        stage.End(Stage.Ending.FailBefore);

        (await filling.Refusal()).ShouldBe(Unavailable);
        (await refused.Refusal()).ShouldBe(Unavailable);
        (await stream.AddAsync(1).Sum()).ShouldBe(1);
    }

    [Fact]
    public async Task Execute_FailsAgainAndAgain_TheWriterLives()
    {
        using var journal = new TemporaryJournal();
        var (stream, key) = (journal.Stream(), Guid.NewGuid());
        for (var n = 0; n < 3; n++)
        {
            var stage = journal.Store.Hold();
            var failing = stream.AddAsync(1, key);
            await stage.Entered;
            stage.End(Stage.Ending.FailBefore);
            (await failing.Refusal()).ShouldBe(Unavailable);
        }

        (await stream.AddAsync(1, key).Sum()).ShouldBe(1);
    }
}
