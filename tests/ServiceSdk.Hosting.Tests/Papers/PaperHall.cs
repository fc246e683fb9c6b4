using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Papers;
using ServiceSdk.Hosting.Tests.Documents;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Papers;

namespace ServiceSdk.Hosting.Tests.Papers;

/// <summary>One case filed in a hall that issues papers, with a press that prints words alone and can be told what happens meanwhile.</summary>
internal sealed class PaperHall : IPaperPress, IElectronicSeal
{
    private static readonly SealPlace Place = new(1, 100, 100, 50);

    private PaperHall()
    {
    }

    public DocumentHall Documents { get; private set; } = null!;

    public PaperDesk Desk => Documents.Get<PaperDesk>();

    public PaperTextDesk Texts => Documents.Get<PaperTextDesk>();

    /// <summary>What the seal's provider answers with; null for what a working one does.</summary>
    public Refusal? Unsealed { get; set; }

    /// <summary>Done while a paper is being printed.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    /// <summary>How many papers were printed.</summary>
    public int Printed { get; private set; }

    public static async Task<PaperHall> StartAsync(bool seals = false)
    {
        var hall = new PaperHall();
        hall.Documents = await DocumentHall.StartAsync(more: services =>
        {
            services.AddPapers<PaperHall>().AddSingleton<IPaperPress>(hall);
            if (seals)
                services.AddSingleton<IElectronicSeal>(hall);
        });
        hall.Documents.Get<HallDirectory>().Put(SampleHall.RoundTheClock);
        return hall;
    }

    public Task<Outcome<PaperIssued>> IssueAsync(PaperKind kind = PaperKind.FilingReceipt, Guid? key = null) =>
        Desk.IssueAsync(DocumentHall.Number, kind, DocumentHall.Clerk, key ?? Guid.NewGuid(), TestContext.Current.CancellationToken);

    public async Task<string> ReadAsync(PaperIssued paper, string media)
    {
        using var content = (await Desk.OpenAsync(DocumentHall.Number, paper.Number, media, DocumentHall.Clerk)).Done();
        using var text = new StreamReader(content);
        return await text.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public string? Missing(string text) => text.Contains("🙂", StringComparison.Ordinal) ? "🙂" : null;

    public PrintedPaper Print(Paper paper)
    {
        Printed++;
        return new PrintedPaper(Encoding.UTF8.GetBytes($"PDF {string.Join('\n', paper.Texts)}"), Place);
    }

    public byte[] Write(Paper paper, SealedPaper? seal) => Encoding.UTF8.GetBytes($"PAGE {string.Join('\n', paper.Texts)} {seal?.Statement}");

    public async ValueTask<Outcome<SealedPaper>> SealAsync(PaperToSeal paper, CancellationToken cancellation)
    {
        await Meanwhile();
        return Unsealed is { } refusal ? refusal : new SealedPaper([.. paper.Pdf, .. " SEALED"u8], "示例章");
    }
}
