using ServiceSdk.Hosting.Tests.Halls;

namespace ServiceSdk.Hosting.Tests.Documents;

public sealed class DocumentSweepingTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Sweep_ADocumentNoEventNames_GoesAfterADayAndNoOther()
    {
        await using var hall = await DocumentHall.StartAsync();
        var named = await hall.AttachAsync();
        await LeaveAsync(hall);

        hall.Time.Advance(Day);
        hall.Sweep();
        hall.Files.Count.ShouldBe(2);

        hall.Time.Advance(TimeSpan.FromMilliseconds(1));
        hall.Sweep();
        hall.Files.ShouldHaveSingleItem().Name.ShouldBe(named.Document);
        hall.Store.Used.ShouldBe(hall.Files[0].StoredSize);
    }

    [Fact]
    public async Task Sweep_TheSubjectsKeyDestroyed_TakesItsDocumentsAtOnce()
    {
        await using var hall = await DocumentHall.StartAsync();
        await hall.AttachAsync();
        hall.Sql("DELETE FROM subject_key");

        hall.Sweep();
        hall.Store.Subjects().ShouldBeEmpty();
        hall.Store.Used.ShouldBe(0);
        hall.Verify().IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task Sweep_AStreamThatCannotBeRead_LeavesItsDocuments()
    {
        await using var hall = await DocumentHall.StartAsync();
        await hall.AttachAsync();
        await LeaveAsync(hall);
        hall.Sql("UPDATE record SET payload = 'x' WHERE version = 2");

        hall.Time.Advance(2 * Day);
        hall.Sweep();
        hall.Files.Count.ShouldBe(2);
    }

    /// <summary>What a process leaves that dies between the document and its event.</summary>
    private static async Task LeaveAsync(DocumentHall hall) => (await hall.Store.StoreAsync(
        hall.Subject, new MemoryStream([1, 2, 3]), 10, (_, _) => ValueTask.FromResult<Refusal?>(null), TestContext.Current.CancellationToken)).Done();
}
