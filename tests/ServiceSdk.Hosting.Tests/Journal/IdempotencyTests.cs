namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class IdempotencyTests
{
    private static readonly Refusal KeyReused = new("idempotency_key_reused", "这个请求编号已经用于另一项操作。", "请刷新页面后重新操作。");

    [Fact]
    public async Task Execute_Retry_GivesTheFirstAnswerAndAppendsNothing()
    {
        using var journal = new TemporaryJournal();
        var (stream, key) = (journal.Stream(), Guid.NewGuid());
        var first = await stream.AddAsync(3, key).Answer();
        await stream.AddAsync(4);
        var again = await stream.AddAsync(3, key).Answer();

        again.Events.ShouldBe(first.Events);
        (first.Repeated, again.Repeated).ShouldBe((false, true));
        journal.Records().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Execute_RetryWhileTheFirstIsWritten_WaitsForItsCommit()
    {
        using var journal = new TemporaryJournal();
        var (stream, key, stage) = (journal.Stream(), Guid.NewGuid(), journal.Store.Hold());
        var first = stream.AddAsync(3, key);
        await stage.Entered;
        var again = stream.AddAsync(3, key);
        again.IsCompleted.ShouldBeFalse();
        stage.End(Stage.Ending.Pass);

        (await again.Answer()).Events.ShouldBe((await first.Answer()).Events);
        journal.Records().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Execute_SameKeyOtherCommand_IsRefused()
    {
        using var journal = new TemporaryJournal();
        var (stream, key) = (journal.Stream(), Guid.NewGuid());
        await stream.AddAsync(3, key);

        (await stream.AddAsync(4, key).Refusal()).ShouldBe(KeyReused);
        journal.Records().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Execute_SameKeyOfAnotherActor_IsAnotherCommand()
    {
        using var journal = new TemporaryJournal();
        var (stream, key) = (journal.Stream(), Guid.NewGuid());
        await stream.AddAsync(3, key);

        (await stream.AddAsync(3, key, TemporaryJournal.Clerk with { Subject = "s-other" }).Sum()).ShouldBe(6);
    }

    [Fact]
    public async Task Execute_SameKeyFromAnotherTerminal_IsTheSameCommand()
    {
        using var journal = new TemporaryJournal();
        var (stream, key) = (journal.Stream(), Guid.NewGuid());
        await stream.AddAsync(3, key);

        (await stream.AddAsync(3, key, TemporaryJournal.Clerk with { Terminal = "window-9" }).Answer()).Repeated.ShouldBeTrue();
    }

    [Fact]
    public async Task Execute_SameKeyInAnotherStream_IsAnotherCommand()
    {
        using var journal = new TemporaryJournal();
        var key = Guid.NewGuid();
        await journal.Stream("tally/1").AddAsync(3, key);

        (await journal.Stream("tally/2").AddAsync(3, key).Answer()).Repeated.ShouldBeFalse();
    }

    [Fact]
    public async Task Execute_RefusedBefore_IsJudgedAnew()
    {
        using var journal = new TemporaryJournal();
        var (stream, key) = (journal.Stream(), Guid.NewGuid());
        (await stream.AddAsync(Tally.Limit + 1, key).Refusal()).ShouldBe(Tally.Full);

        (await stream.AddAsync(1, key).Sum()).ShouldBe(1);
    }

    [Fact]
    public async Task Execute_RetryAfterReopening_GivesTheFirstAnswer()
    {
        using var journal = new TemporaryJournal();
        var key = Guid.NewGuid();
        var first = await journal.Stream().AddAsync(3, key).Answer();
        journal.Close();
        journal.Open();
        var stream = journal.Stream();

        (await stream.AddAsync(3, key).Answer()).Events.ShouldBe(first.Events);
        (await stream.AddAsync(4, key).Refusal()).ShouldBe(KeyReused);
        journal.Records().ShouldHaveSingleItem();
    }
}
