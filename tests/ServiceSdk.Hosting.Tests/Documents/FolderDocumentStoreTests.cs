using System.Security.Cryptography;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Tests.Halls;

namespace ServiceSdk.Hosting.Tests.Documents;

public sealed class FolderDocumentStoreTests : IDisposable
{
    private const long Megabyte = 1 << 20;

    private readonly DocumentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Store_AScanOf200Megabytes_AllocatesNextToNothing()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var storing = _folder.TryStoreAsync(new EndlessPage(200 * Megabyte));
        storing.IsCompleted.ShouldBeTrue("Another thread's allocations would not be counted.");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(Megabyte);

        var stored = (await storing).Done();
        using var content = _folder.Open(new DocumentAttached(stored.File.Name, "photo", "image/png", stored.Size, stored.Key)).Done();
        before = GC.GetAllocatedBytesForCurrentThread();
        content.CopyTo(Stream.Null);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(Megabyte);
        content.Position.ShouldBe(200 * Megabyte);
    }

    [Fact]
    public async Task Store_OneByteTooMuch_IsRefusedAndLeavesNothing()
    {
        (await _folder.TryStoreAsync(new EndlessPage(2 * Megabyte), limit: 2 * Megabyte)).Done();
        (await _folder.TryStoreAsync(new EndlessPage((2 * Megabyte) + 1), limit: 2 * Megabyte)).Refused().ShouldBe(new Refusal(
            "document_too_large", "文件过大：这种文件不能超过2MB。", "请降低扫描分辨率，或分成几个文件。"));
        ShouldHoldOnly(1);
    }

    [Fact]
    public async Task Store_Nothing_IsRefused()
    {
        (await _folder.TryStoreAsync(Stream.Null)).Refused().ShouldBe(new Refusal("document_empty", "文件是空的。", "请重新扫描或选择文件。"));
        ShouldHoldOnly(0);
    }

    [Fact]
    public async Task Store_MoreThanTheHostHasRoomFor_IsRefusedUntilThereIsRoom()
    {
        var full = new Refusal("document_store_full", "文件存储空间已满，暂时不能上传。", "请联系系统管理员扩大文件存储空间。");
        using var small = new DocumentFolder(quota: 3 * Megabyte);
        var first = (await small.TryStoreAsync(new EndlessPage(2 * Megabyte))).Done();
        (await small.TryStoreAsync(new EndlessPage(2 * Megabyte))).Refused().ShouldBe(full);
        small.Store.Used.ShouldBe(first.File.StoredSize);
        small.Reopened().Used.ShouldBe(first.File.StoredSize);

        small.Store.Delete(first.File);
        small.Store.Used.ShouldBe(0);
        (await small.TryStoreAsync(new EndlessPage(2 * Megabyte))).Done();
    }

    [Fact]
    public async Task Store_NotAdmitted_IsRefusedInThoseWordsAndLeavesNothing()
    {
        var no = new Refusal("no", "不行。", "再试。");
        (await _folder.TryStoreAsync(new EndlessPage(Megabyte), admit: no)).Refused().ShouldBe(no);
        ShouldHoldOnly(0);
    }

    [Fact]
    public async Task Store_TheClientGoesAwayInTheMiddle_LeavesNothing()
    {
        await Should.ThrowAsync<IOException>(() => _folder.TryStoreAsync(new EndlessPage(Megabyte, broken: true)));
        ShouldHoldOnly(0);
    }

    [Fact]
    public async Task Store_TheDiskTakesNothing_IsRefusedAndWorksOnceItDoes()
    {
        var unfinished = Path.Combine(_folder.Path, "unfinished");
        Directory.Delete(unfinished);
        (await _folder.TryStoreAsync(new EndlessPage(Megabyte))).Refused().ShouldBe(new Refusal(
            "document_not_written", "文件没有存下来：磁盘空间不足或者无法写入。", "请稍后重试；仍然失败时请联系系统管理员。"));

        Directory.CreateDirectory(unfinished);
        (await _folder.TryStoreAsync(new EndlessPage(Megabyte))).Done();
        ShouldHoldOnly(1);
    }

    [Fact]
    public async Task Store_TheSameAtOnce_KeepsBothWhole()
    {
        var content = RandomNumberGenerator.GetBytes(3_000_000);
        var both = await Task.WhenAll(Task.Run(() => _folder.StoreAsync(content)), Task.Run(() => _folder.StoreAsync(content)));

        both.ShouldAllBe(document => _folder.Read(document).SequenceEqual(content));
        ShouldHoldOnly(2);
    }

    [Fact]
    public async Task Document_ItsSubjectsKeyDestroyed_IsRefusedAndTakesNoMore()
    {
        var erased = new Refusal("document_erased", "文件已按规定删除。", "保存期限已满的材料不再提供。");
        var document = await _folder.StoreAsync([1, 2, 3]);
        _folder.DestroyKey(_folder.Subject);

        _folder.Open(document).Refused().ShouldBe(erased);
        (await _folder.TryStoreAsync(new EndlessPage(5))).Refused().ShouldBe(erased);
    }

    [Fact]
    public async Task Erase_ASubject_TakesAllOfItsDocumentsAndNobodyElses()
    {
        await _folder.StoreAsync([1]);
        await _folder.StoreAsync([2]);
        var other = await _folder.StoreAsync([3], _folder.NewSubject());

        _folder.Store.Erase(_folder.Subject);
        _folder.Store.Subjects().ShouldHaveSingleItem().ShouldBe(other.Key.Subject);
        _folder.Read(other).ShouldBe([3]);
        _folder.Store.Used.ShouldBe(new FileInfo(_folder.FileOf(other)).Length);
    }

    [Fact]
    public async Task Open_AfterAProcessThatDied_TakesAwayWhatItLeftUnfinished()
    {
        await _folder.StoreAsync([1]);
        File.WriteAllBytes(Path.Combine(_folder.Path, "unfinished", "half"), new byte[100_000]);

        _folder.Reopened();
        ShouldHoldOnly(1);
    }

    private void ShouldHoldOnly(int documents)
    {
        _folder.Unfinished.ShouldBeEmpty();
        _folder.Store.Of(_folder.Subject).Count().ShouldBe(documents);
        _folder.Store.Used.ShouldBe(_folder.Store.Of(_folder.Subject).Sum(file => file.StoredSize));
    }
}
