using System.Text;
using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Tests.Halls;

namespace ServiceSdk.Hosting.Tests.Documents;

public sealed class DocumentDeskTests
{
    [Fact]
    public async Task Attach_AScan_IsInTheCaseWithWhoAndWhenAndCanBeRead()
    {
        await using var hall = await DocumentHall.StartAsync();
        var attached = await hall.AttachAsync();

        (attached.Material, attached.Type, attached.Size, attached.Key.Subject).ShouldBe(("household-register", "application/pdf", DocumentHall.Pdf.Length, hall.Subject));
        var its = (await hall.Case.ReadAsync(one => one.Documents.ToList())).ShouldHaveSingleItem();
        (its.Attached, its.Actor, its.At.CivilTime).ShouldBe((attached, DocumentHall.Clerk, hall.Time.GetUtcNow().ToUnixTimeMilliseconds()));
        var (document, content) = (await hall.Desk.OpenAsync(DocumentHall.Number, attached.Document, DocumentHall.Clerk, LookPurpose.IdentityCheck)).Done();
        using (content)
        {
            var read = new byte[content.Length];
            content.ReadExactly(read);
            read.ShouldBe(DocumentHall.Pdf);
        }

        document.ShouldBe(attached);
    }

    [Fact]
    public async Task Attach_UnderTheSameKey_IsAnsweredTheSameAndKeptOnce()
    {
        await using var hall = await DocumentHall.StartAsync();
        var key = Guid.NewGuid();
        var first = await hall.AttachAsync(key: key);

        (await hall.AttachAsync(key: key)).ShouldBe(first);
        hall.Files.ShouldHaveSingleItem().Name.ShouldBe(first.Document);

        byte[] other = [.. DocumentHall.Pdf, (byte)'\n'];
        (await hall.TryAttachAsync(other, key: key)).Refused().Code.ShouldBe("idempotency_key_reused");
        hall.Files.ShouldHaveSingleItem().Name.ShouldBe(first.Document);
    }

    [Fact]
    public async Task Attach_UnderTheSameKeyAtOnce_IsKeptOnce()
    {
        await using var hall = await DocumentHall.StartAsync();
        var key = Guid.NewGuid();
        var both = await Task.WhenAll(Task.Run(() => hall.AttachAsync(key: key)), Task.Run(() => hall.AttachAsync(key: key)));

        both[0].ShouldBe(both[1]);
        hall.Files.ShouldHaveSingleItem().Name.ShouldBe(both[0].Document);
    }

    [Theory]
    [InlineData("text/html", "household-register", DocumentHall.Number, "document_type_not_allowed", "不接受这种文件：只接受PDF、OFD、TIFF、JPEG、PNG。", "请转换格式后再上传。")]
    [InlineData("image/png", "household-register", DocumentHall.Number, "document_type_differs", "文件内容不是PNG，或者已经损坏。", "请核对文件；不要只改文件名后缀。")]
    [InlineData("application/pdf", "passport", DocumentHall.Number, "document_material_unknown", "该事项没有这种材料。", "请选择事项材料清单中的材料。")]
    [InlineData("application/pdf", "household-register", "none", "case_unknown", "没有找到这个编号的办件。", "请核对办件编号。")]
    public async Task Attach_WhatIsNotTaken_IsRefusedAndLeavesNothing(string media, string material, string number, string code, string message, string remedy)
    {
        await using var hall = await DocumentHall.StartAsync();

        (await hall.TryAttachAsync(media: media, material: material, number: number)).Refused().ShouldBe(new Refusal(code, message, remedy));
        hall.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Attach_MoreThanACaseMayHave_IsRefusedAlsoWhenTwoComeAtOnce()
    {
        await using var hall = await DocumentHall.StartAsync(new DocumentLimits { OfCase = 1 << 20 });
        byte[] large = [.. "%PDF-1.7\n"u8, .. new byte[700_000], .. "%%EOF"u8];
        var both = await Task.WhenAll(Task.Run(() => hall.TryAttachAsync(large)), Task.Run(() => hall.TryAttachAsync(large)));

        both.Where(one => !one.Succeeded(out _, out _)).ShouldHaveSingleItem().Refused().ShouldBe(new Refusal(
            "document_case_full", "这个办件的材料文件合计不能超过1MB。", "请降低扫描分辨率，或只上传需要的页。"));
        hall.Files.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Attach_AVirus_IsRefusedAndLeavesNothing()
    {
        await using var clamd = new ClamSimulator(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0));
        await using var hall = await DocumentHall.StartAsync(scanner: new ClamScanner(clamd.Address, TimeProvider.System));
        hall.Desk.Scans.ShouldBeTrue();

        await hall.AttachAsync();
        (await hall.TryAttachAsync([.. DocumentHall.Pdf, .. ClamSimulator.Eicar])).Refused().Code.ShouldBe("document_infected");
        hall.Files.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Open_ByWhoSeesNothingClearlyForThePurpose_IsRefusedAndLeavesNoLook()
    {
        await using var hall = await DocumentHall.StartAsync();
        var attached = await hall.AttachAsync();

        (await hall.Desk.OpenAsync(DocumentHall.Number, attached.Document, DocumentHall.Clerk, LookPurpose.CaseHandling)).Refused().ShouldBe(new Refusal(
            "look_not_permitted", "您的角色不能以“办理办件”为目的查看个人信息。", "请由有权限的人员查看，或选择与职责相符的目的。"));
        hall.Looks().ShouldBeEmpty();

        (await hall.Desk.OpenAsync(DocumentHall.Number, attached.Document, DocumentHall.Clerk, LookPurpose.IdentityCheck)).Done().Content.Dispose();
        var look = hall.Looks().ShouldHaveSingleItem();
        (look.Subject, look.Fields.ShouldHaveSingleItem(), look.Purpose, look.Masked).ShouldBe((hall.Subject, "document", LookPurpose.IdentityCheck, false));
    }

    [Fact]
    public async Task Open_ADocumentOfNoOrAnotherCase_IsRefused()
    {
        await using var hall = await DocumentHall.StartAsync();
        var unknown = new Refusal("document_unknown", "这个办件没有这份文件。", "请刷新材料清单。");

        (await hall.Desk.OpenAsync(DocumentHall.Number, new string('0', 64), DocumentHall.Clerk, LookPurpose.IdentityCheck)).Refused().ShouldBe(unknown);
        (await hall.Desk.OpenAsync(DocumentHall.Number, "../../journal.db", DocumentHall.Clerk, LookPurpose.IdentityCheck)).Refused().ShouldBe(unknown);
        (await hall.Desk.OpenAsync("none", new string('0', 64), DocumentHall.Clerk, LookPurpose.IdentityCheck)).Refused().Code.ShouldBe("case_unknown");
    }

    [Fact]
    public async Task Attach_APersonsData_StandsNowhereInTheDataFolder()
    {
        await using var hall = await DocumentHall.StartAsync();
        const string canary = "11010519491231002X-canary";
        await hall.AttachAsync([.. "%PDF-1.7\n"u8, .. Encoding.UTF8.GetBytes(canary), .. "\n%%EOF"u8]);

        foreach (var file in Directory.EnumerateFiles(hall.Data, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "lock"))
        {
            using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[shared.Length];
            shared.ReadExactly(bytes);
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)).ShouldBe(-1, file);
        }
    }
}
