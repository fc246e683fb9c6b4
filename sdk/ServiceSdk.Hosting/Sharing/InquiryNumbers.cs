using ServiceSdk.Hosting.Journal;
using ServiceSdk.Sharing;

namespace ServiceSdk.Hosting.Sharing;

/// <summary>How the inquiries of a ticket are numbered, and found again. Safe for concurrent use.</summary>
public sealed class InquiryNumbers(Streams<SharedInquiry> inquiries, IJournalStore store)
{
    internal static string Of(string ticket, int ordinal) => $"{ticket}-S{ordinal}";

    /// <summary>What a command was answered that came before; null for a new one.</summary>
    internal async ValueTask<Outcome<Answer>?> RepeatAsync(string ticket, Actor actor, Guid key, byte[] fingerprint)
    {
        for (var ordinal = 1; Exists(Of(ticket, ordinal)); ordinal++)
        {
            if (await inquiries.Open(StreamNames.Shared(Of(ticket, ordinal))).RepeatAsync(actor, key, fingerprint) is { } repeated)
                return repeated;
        }

        return null;
    }

    /// <summary>An inquiry with when it was made; null for none of that number.</summary>
    internal async ValueTask<(SharedAsked Asked, Moment At)?> FindAsync(string number) =>
        Exists(number) ? await inquiries.Open(StreamNames.Shared(number)).ReadAsync(static one => (one.Asked!, one.At)) : null;

    private bool Exists(string number) => store.Has(StreamNames.Shared(number));
}
