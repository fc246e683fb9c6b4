using System.Text;
using System.Text.Json;
using ServiceSdk.Cases.Drafts;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Erasure;
using ServiceSdk.Hosting.Privacy.Looks;

namespace ServiceSdk.Hosting.Cases.Drafts;

/// <summary>草稿: keeps what somebody has filled in, to be gone on with, handed in or thrown away. Safe for concurrent use.</summary>
public sealed class DraftDesk(
    Streams<FilingDraft> drafts, ItemPlugins plugins, KeyRing keys, Protector protector, LookDesk looks, RetentionRules rules,
    CommandFingerprint fingerprints)
{
    private const int Longest = 64 * 1024;

    /// <summary>Keeps a new draft.</summary>
    /// <param name="content">What is filled in.</param>
    /// <param name="idNumber">The ID number of whose filing it is, to find it by; null where only its number finds it.</param>
    /// <param name="actor">Who.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">HMAC-SHA256 of the canonical command, 32 bytes.</param>
    public ValueTask<Outcome<SavedDraft>> SaveAsync(DraftContent content, string? idNumber, Actor actor, Guid key, byte[] fingerprint)
    {
        // Of the key: a retry finds its draft.
        var number = $"D{Convert.ToHexStringLower(fingerprints.Of($"draft {actor.Subject} {key}").AsSpan(0, 10))}";
        var subject = keys.Create(SubjectKind.Draft, StreamNames.Draft(number), idNumber);
        return SaveAsync(number, content, subject, [subject], actor, key, fingerprint);
    }

    /// <summary>Keeps a draft as it is now.</summary>
    /// <param name="number">The draft's number.</param>
    /// <param name="content">What is filled in.</param>
    /// <param name="actor">Who.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">HMAC-SHA256 of the canonical command, 32 bytes.</param>
    public async ValueTask<Outcome<SavedDraft>> ChangeAsync(string number, DraftContent content, Actor actor, Guid key, byte[] fingerprint) =>
        (await FindAsync(number)).Succeeded(out var kept, out var refusal)
            ? await SaveAsync(number, content, kept.Subject, [], actor, key, fingerprint)
            : refusal;

    /// <summary>A person's drafts that can be gone on with, oldest first.</summary>
    /// <param name="idNumber">The person's ID number.</param>
    /// <exception cref="JournalUnavailableException">They cannot be read now.</exception>
    public async ValueTask<IReadOnlyList<SavedDraft>> OfAsync(string idNumber)
    {
        var found = new List<SavedDraft>();
        foreach (var stream in keys.FindStreams(SubjectKind.Draft, idNumber))
        {
            if (await drafts.Open(stream).ReadAsync(one => one.End is null ? View(StreamNames.DraftNumber(stream), one) : null) is { } draft)
                found.Add(draft);
        }

        return found;
    }

    /// <summary>Opens a draft to go on with it; the look at it is on record first.</summary>
    /// <param name="number">The draft's number.</param>
    /// <param name="actor">Who goes on.</param>
    /// <returns>What is filled in; or that it ended or lapsed.</returns>
    public async ValueTask<Outcome<OpenDraft>> OpenAsync(string number, Actor actor)
    {
        if (!(await FindAsync(number)).Succeeded(out var kept, out var refusal))
            return refusal;
        var look = await looks.RecordAsync(actor, LookPurpose.DraftFilling, [SeenField.Of(kept.Draft.Content, PersonalFields.Draft)]);
        return look.Then(seen => protector.Reveal(kept.Draft.Content, PersonalFields.Draft, seen) is { } content
            ? new OpenDraft(number, kept.Draft.Item, content)
            : (Outcome<OpenDraft>)DraftRefusals.Unknown);
    }

    /// <summary>Hands a draft in: the filing first, then the draft ends. A draft that was handed in before is answered with its case.</summary>
    /// <param name="number">The draft's number.</param>
    /// <param name="file">Files what is filled in, under the same key; answers the case's number.</param>
    /// <param name="actor">Who.</param>
    /// <param name="key">The idempotency key.</param>
    public async ValueTask<Outcome<string>> HandInAsync(string number, Func<string, ValueTask<Outcome<string>>> file, Actor actor, Guid key)
    {
        var one = drafts.Open(StreamNames.Draft(number));
        if (await one.ReadAsync(static draft => draft.End?.Case) is { } before)
            return before;
        if (!(await FindAsync(number)).Succeeded(out var kept, out var refusal))
            return refusal;
        if (protector.Use(kept.Draft.Content, PersonalFields.Draft, UnseenUse.Judging) is not { } content)
            return DraftRefusals.Unknown;
        if (!(await file(content)).Succeeded(out var filed, out refusal))
            return refusal;
        return (await one.ExecuteAsync(new EndDraft(filed), actor, key, fingerprints.Of($"draft.file {number}"))).Then<string>(_ => filed);
    }

    /// <summary>Throws a draft away; its content can be read no more.</summary>
    /// <param name="number">The draft's number.</param>
    /// <param name="actor">Who.</param>
    /// <param name="key">The idempotency key.</param>
    public async ValueTask<Outcome<DraftEnded>> ThrowAwayAsync(string number, Actor actor, Guid key)
    {
        var (one, mark) = (drafts.Open(StreamNames.Draft(number)), fingerprints.Of($"draft.throw-away {number}"));
        if (await one.RepeatAsync(actor, key, mark) is null && !(await FindAsync(number)).Succeeded(out _, out var refusal))
            return refusal;
        return (await one.ExecuteAsync(new EndDraft(null), actor, key, mark)).Then<DraftEnded>(done => done.Events.OfType<DraftEnded>().First());
    }

    /// <summary>Whether a draft is a person's.</summary>
    /// <param name="number">The draft's number.</param>
    /// <param name="idNumber">The person's ID number.</param>
    /// <returns>Null where it is; else that there is no such draft: nobody is told of somebody else's.</returns>
    public Refusal? Judge(string number, string idNumber) =>
        keys.FindSubject(SubjectKind.Draft, StreamNames.Draft(number), idNumber) is null ? DraftRefusals.Unknown : null;

    private async ValueTask<Outcome<SavedDraft>> SaveAsync(
        string number, DraftContent content, SubjectKey subject, IReadOnlyList<SubjectKey> brought, Actor actor, Guid key, byte[] fingerprint)
    {
        if (content.Json.Length > Longest)
            return DraftRefusals.TooLong;
        if (!IsObject(content.Json))
            return DraftRefusals.Malformed;
        if (!plugins.Edition.Find(content.Item).Succeeded(out var item, out var refusal))
            return refusal;
        var save = new SaveDraft(item.Code, item.Title, protector.Protect(subject, PersonalFields.Draft, Encoding.UTF8.GetString(content.Json.Span)));
        var one = drafts.Open(StreamNames.Draft(number));
        return (await one.ExecuteAsync(save, actor, key, fingerprint, brought)).Succeeded(out _, out refusal)
            ? await one.ReadAsync(draft => View(number, draft))
            : refusal;
    }

    private async ValueTask<Outcome<KeptDraft>> FindAsync(string number)
    {
        var (saved, end) = await drafts.Open(StreamNames.Draft(number)).ReadAsync(static one => (one.Saved, one.End));
        return saved is not null && end is null && keys.Find(saved.Content.Subject) is { } subject ? new KeptDraft(saved, subject) : DraftRefusals.Unknown;
    }

    private static bool IsObject(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private SavedDraft View(string number, FilingDraft draft) => new(
        number, draft.Saved!.Item, draft.Saved.Title, draft.SavedAt.CivilTime, rules.Until(SubjectKind.Draft, draft.SavedAt.CivilTime));

    private sealed record KeptDraft(DraftSaved Draft, SubjectKey Subject);
}
