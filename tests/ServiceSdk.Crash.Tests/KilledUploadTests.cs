using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ServiceSdk.Crash.Tests.Hosts;
using ServiceSdk.Crash.Tests.Visits;

namespace ServiceSdk.Crash.Tests;

/// <summary>Uploads that do not come to an end: the host is killed in the middle of one, or the disk takes no more.</summary>
public sealed class KilledUploadTests
{
    private const int Limit = 300_000;
    private const int Megabyte = 1 << 20;

    [Fact(Timeout = Limit)]
    public async Task Upload_HostKilledInTheMiddle_LeavesNothingHalfAndIsTakenWhenSentAgain()
    {
        using var folder = new VisitFolder();
        using var visit = new Visit(folder.Path, TestContext.Current.CancellationToken);
        await visit.ArriveAsync();
        await FileAsync(visit);

        using (var half = await HalfAsync(visit, Scan(8 * Megabyte)))
        {
            await visit.Hall.UntilAsync(HallClient.Kiosk, "/health/live", _ => Unfinished(folder).Sum(file => new FileInfo(file).Length) > Megabyte);
            await visit.RestartPlainAsync();
        }

        Unfinished(folder).ShouldBeEmpty();
        await DocumentsShouldBeAsync(visit, 0);
        await visit.TakeAsync(Upload(Scan(8 * Megabyte)));
        await DocumentsShouldBeAsync(visit, 1);
        await visit.EndAsync();
        visit.Journal.All().ShouldHold();
    }

    [Fact(Timeout = Limit)]
    public async Task Upload_TheDiskTakesNoMore_IsRefusedAndLeavesNothingAndTheHallGoesOn()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The limit is set by a Unix shell.");
        using var folder = new VisitFolder();
        using var visit = new Visit(folder.Path, TestContext.Current.CancellationToken);
        await visit.ArriveAsync();
        await FileAsync(visit);
        await visit.RestartWithFilesUpToAsync(8 * Megabyte);

        var refused = await visit.Hall.SendAsync(Upload(Scan(12 * Megabyte)).Ask(visit));
        (refused.Status, refused["code"]).ShouldBe((503, "document_not_written"));
        Unfinished(folder).ShouldBeEmpty();
        await visit.TakeAsync(Upload(Scan(Megabyte)));
        await DocumentsShouldBeAsync(visit, 1);
        await visit.EndAsync();
        visit.Journal.All().ShouldHold();
    }

    [Fact(Timeout = Limit)]
    public async Task Upload_TheDiskIsFull_IsRefusedAndLeavesNothingAndTheHallGoesOn()
    {
        using var folder = new VisitFolder();
        using var visit = new Visit(folder.Path, TestContext.Current.CancellationToken);
        await visit.ArriveAsync();
        await FileAsync(visit);
        using var disk = SmallDisk.Mount(Path.Combine(folder.Path, "documents"), 8);
        Assert.SkipWhen(disk is null, "Only root mounts a disk.");
        await visit.RestartPlainAsync();

        var refused = await visit.Hall.SendAsync(Upload(Scan(12 * Megabyte)).Ask(visit));
        (refused.Status, refused["code"]).ShouldBe((503, "document_not_written"));
        Unfinished(folder).ShouldBeEmpty();
        await visit.TakeAsync(Upload(Scan(Megabyte)));
        await DocumentsShouldBeAsync(visit, 1);
        await visit.EndAsync();
        visit.Journal.All().ShouldHold();
    }

    private static byte[] Scan(int length) => [.. "%PDF-1.7\n"u8, .. new byte[length], .. "\n%%EOF\n"u8];

    private static Step Upload(byte[] scan) => new(null, visit => new("clerk", Address(visit), scan));

    private static string Address(Visit visit) => $"/api/v1/cases/{visit.Case}/documents?material=photo";

    private static string[] Unfinished(VisitFolder folder) => Directory.GetFiles(Path.Combine(folder.Path, "documents", "unfinished"));

    private static async Task FileAsync(Visit visit)
    {
        foreach (var step in Step.All.TakeWhile(step => step.Event != "document.attached"))
            await visit.TakeAsync(step);
    }

    private static async Task DocumentsShouldBeAsync(Visit visit, int count) =>
        JsonDocument.Parse((await visit.Hall.GetAsync("clerk", Address(visit))).Succeeded().Body).RootElement.GetArrayLength().ShouldBe(count);

    /// <summary>Sends half of an upload, and keeps the line open.</summary>
    private static async Task<Socket> HalfAsync(Visit visit, byte[] scan)
    {
        var line = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await line.ConnectAsync(visit.Hall.Address.Host, visit.Hall.Address.Port);
        var head = $"POST {Address(visit)} HTTP/1.1\r\nHost: {visit.Hall.Address.Authority}\r\nContent-Type: application/pdf\r\nContent-Length: {scan.Length}\r\n"
            + $"Idempotency-Key: {Guid.NewGuid()}\r\nCookie: {visit.Hall.CookieOf("clerk")}\r\n\r\n";
        await line.SendAsync(Encoding.ASCII.GetBytes(head));
        await line.SendAsync(scan.AsMemory(0, scan.Length / 2));
        return line;
    }
}
