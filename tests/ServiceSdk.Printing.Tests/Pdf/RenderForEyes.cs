using ServiceSdk.Hosting.Papers;
using ServiceSdk.Papers;
using ServiceSdk.Printing.Seals;
namespace ServiceSdk.Printing.Tests.Pdf;
public sealed class RenderForEyes
{
    [Fact]
    public async Task Render()
    {
        var press = new PaperPress();
        Directory.CreateDirectory("/dev/shm/papers");
        foreach (var (name, paper) in Enum.GetValues<PaperKind>().Select(k => (k.ToString(), SamplePapers.Of(k))).Append(("Long", SamplePapers.Long)))
        {
            var printed = press.Print(paper);
            File.WriteAllBytes($"/dev/shm/papers/{name}.pdf", printed.Pdf);
            File.WriteAllBytes($"/dev/shm/papers/{name}.html", press.Write(paper, SampleSeal.Statement));
            if (printed.Seal is { } place) {
                (await new SampleSeal().SealAsync(new PaperToSeal("n", "i", printed.Pdf, place), default)).Succeeded(out var s, out _);
                File.WriteAllBytes($"/dev/shm/papers/{name}.sealed.pdf", s!.Pdf); }
        }
    }
}
