using System.Text;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Visits;

/// <summary>Personal data planted in a visit is nowhere in clear: neither in the data folder nor in what the host writes.</summary>
public sealed class CanaryTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    private static readonly string[] Planted =
        ["钱示例", "320402190001010016", Visit.Phone, "郑测试", "11010519491231002X", "13900139084"];

    [Fact]
    public async Task DataFolderAndOutput_AfterAVisit_HoldNoNameNumberOrPhone()
    {
        var ticket = await Visit.TakeTicketAsync(host, Visit.IdCard);
        using var clerk = await host.StaffAsync("clerk", "1");
        await Visit.ServeAsync(clerk, ticket["ticket"]);
        await Visit.FileAsync(clerk, Visit.Renewal(ticket["ticket"]));
        var typed = new { name = "郑测试", idNumber = "11010519491231002X", phone = "13900139084", identityChecked = true };
        var number = (await Visit.FileAsync(clerk, Visit.Renewal(ticket["ticket"], typed)))["number"];
        using var kiosk = host.Terminal("kiosk-1");
        await Eventually.ReadAsync(
            () => kiosk.GetAsync($"halls/{DemonstrationHost.Hall}/tickets/{ticket["ticket"]}"), found => found["print"] == "printed");
        await host.Process.DisposeAsync();

        var written = new List<byte[]> { Encoding.UTF8.GetBytes(host.Process.Output) };
        written.AddRange(Directory.GetFiles(host.DataFolder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) != ".sock").Select(File.ReadAllBytes));

        // What must be found, is: the search looks where the visit was written.
        written.Count(bytes => Holds(bytes, number)).ShouldBeGreaterThan(0);
        written.Count(bytes => Holds(bytes, ticket["number"])).ShouldBeGreaterThan(1);
        Planted.Where(text => written.Exists(bytes => Holds(bytes, text))).ShouldBeEmpty();
    }

    private static bool Holds(byte[] bytes, string text) => Forms(text).Any(form => bytes.AsSpan().IndexOf(form) >= 0);

    private static byte[][] Forms(string text) =>
    [
        Encoding.UTF8.GetBytes(text),
        Encoding.Unicode.GetBytes(text),
        Encoding.BigEndianUnicode.GetBytes(text),
        Encoding.UTF8.GetBytes(string.Concat(text.Select(character => $"\\u{(int)character:x4}"))),
        Encoding.UTF8.GetBytes(string.Concat(text.Select(character => $"\\u{(int)character:X4}"))),
    ];
}
