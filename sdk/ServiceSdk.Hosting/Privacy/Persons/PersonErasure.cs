using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy.Erasure;
using ServiceSdk.Hosting.Privacy.Looks;

namespace ServiceSdk.Hosting.Privacy.Persons;

/// <summary>
/// Erases what is held about a person who asks for it, before its time is over: visits and queries that are done, and drafts. What the law wants kept
/// is named with the date until which it is. Safe for concurrent use.
/// </summary>
public sealed class PersonErasure(KeyRing keys, LookDesk desk, CaseDesk cases, Streams<Erasures> erasures, RetentionRules rules, HallClock clock)
{
    /// <summary>Erases.</summary>
    /// <param name="idNumber">The person's ID number, as held.</param>
    /// <param name="actor">Who takes the request: that they found the person is put on record first.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">HMAC-SHA256 of the canonical command, 32 bytes.</param>
    /// <returns>What came of it once it is on disk; or that a case is open, or nothing is held.</returns>
    /// <exception cref="JournalUnavailableException">The journal cannot be read now.</exception>
    public async ValueTask<Outcome<ErasedPerson>> EraseAsync(string idNumber, Actor actor, Guid key, byte[] fingerprint)
    {
        var found = keys.FindAll(idNumber);
        if (found.Count == 0)
            return PersonRefusals.Unknown();
        if (!(await desk.RecordAsync(actor, LookPurpose.PersonRequest, found.Select(SeenField.Found))).Succeeded(out _, out var refusal))
            return refusal;
        var today = CivilTime.Date(clock.Now.CivilTime);
        var stream = erasures.Open(StreamNames.Erasures(today));
        if (!(await KeptAsync(idNumber)).Succeeded(out var kept, out refusal))
            return refusal;
        if (await stream.RepeatAsync(actor, key, fingerprint) is { } repeated)
            return repeated.Then<ErasedPerson>(answer => new ErasedPerson(answer.Events.Count, kept));

        SubjectKey[] over = [.. found.Where(one => one.Kind is SubjectKind.Query or SubjectKind.Draft || (one.Kind == SubjectKind.Visit && IsBefore(one.Stream, today)))];
        if (over.Length == 0)
            return new ErasedPerson(0, kept);
        var erased = await stream.ExecuteAsync(
            new EraseSubjects([.. over.Select(one => new SubjectErased(one.Subject, one.Kind, one.Stream, ErasureReason.PersonRequest))]),
            actor, key, fingerprint);
        return erased.Then<ErasedPerson>(answer => new ErasedPerson(answer.Events.Count, kept));
    }

    private async ValueTask<Outcome<IReadOnlyList<KeptCase>>> KeptAsync(string idNumber)
    {
        var kept = new List<KeptCase>();
        foreach (var stream in keys.FindStreams(SubjectKind.Case, idNumber).Concat(keys.FindStreams(SubjectKind.Agent, idNumber)))
        {
            var number = StreamNames.CaseNumber(stream);
            var read = await cases.ReadAsync(number, static one => Tuple.Create(one.State, one.Log[^1].At.CivilTime, one.KeptUntil));
            if (!read.Succeeded(out var found, out var refusal))
                return refusal;
            if (!CaseEnd.Is(found.Item1))
                return PersonRefusals.CaseOpen(number);
            var (state, ended, archivedUntil) = found;
            kept.Add(new KeptCase(number, state == CaseState.Archived ? archivedUntil : DateOf(rules.Until(SubjectKind.Case, ended))));
        }

        return kept;
    }

    private static DateOnly? DateOf(long? until) => until is { } known ? CivilTime.Date(known) : null;

    /// <summary>What is done today may still be needed today.</summary>
    private static bool IsBefore(string queue, DateOnly today) =>
        string.CompareOrdinal(StreamNames.HallDay(queue).Date, CivilTime.Text(today)) < 0;
}

/// <summary>What came of a person's request.</summary>
/// <param name="Erased">How many visits, queries and drafts can no longer be read.</param>
/// <param name="Kept">The cases that the law wants kept.</param>
public sealed record ErasedPerson(int Erased, IReadOnlyList<KeptCase> Kept);

/// <summary>A case whose data stays.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Until">Until this date; null for ever.</param>
public sealed record KeptCase(string Number, DateOnly? Until);
