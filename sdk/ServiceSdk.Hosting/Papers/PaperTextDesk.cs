using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Papers;

namespace ServiceSdk.Hosting.Papers;

/// <summary>Keeps the halls' own texts on papers. Safe for concurrent use.</summary>
public sealed class PaperTextDesk(HallDirectory halls, Streams<HallTexts> texts, IPaperPress press)
{
    /// <summary>Reads a hall's texts, as they are now.</summary>
    /// <param name="hall">The hall's id.</param>
    /// <param name="read">Copies what is needed.</param>
    /// <exception cref="JournalUnavailableException">They cannot be read now.</exception>
    public ValueTask<T> ReadAsync<T>(string hall, Func<HallTexts, T> read) => texts.Open(StreamNames.PaperTexts(hall)).ReadAsync(read);

    /// <summary>Puts a text into the hall's own words. What cannot be printed is refused before anybody needs it.</summary>
    public async ValueTask<Outcome<PaperTextChanged>> ChangeAsync(string hall, ChangePaperText change, Actor actor, Guid key, byte[] fingerprint)
    {
        if (!halls.Find(hall).Succeeded(out _, out var refusal))
            return refusal;
        if (press.Missing(change.Text) is { } letter)
            return PaperDeskRefusals.GlyphMissing(letter);
        var answer = await texts.Open(StreamNames.PaperTexts(hall)).ExecuteAsync(change, actor, key, fingerprint);
        return answer.Then<PaperTextChanged>(done => (PaperTextChanged)done.Events[0]);
    }
}
