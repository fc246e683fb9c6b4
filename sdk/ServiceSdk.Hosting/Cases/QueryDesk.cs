using System.Text;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Cases;

/// <summary>Answers query items 查询 by the light path: one record, found again by its number. Safe for concurrent use.</summary>
public sealed class QueryDesk(
    HallDirectory halls, ItemPlugins plugins, Streams<QueryRecord> queries, CaseDesk cases, IJournalStore store, KeyRing keys, Protector protector,
    LookDesk looks)
{
    private readonly Applicants _applicants = new(protector);

    /// <summary>Looks up, answers and records.</summary>
    /// <returns>The record, and the answer in Chinese: personal data of who asked.</returns>
    public async ValueTask<Outcome<AnsweredQuery>> AskAsync(
        FilingRequest request, Actor actor, Guid key, byte[] fingerprint, CancellationToken cancellation)
    {
        if ((await PrepareAsync(request, actor, cancellation)).Succeeded(out var asked, out var refusal))
            return await RecordAsync(request, asked.Item, asked.Applicant, await ProgressAsync(asked), actor, key, fingerprint);

        // The service may be over since: what was answered under this key stands all the same.
        return await RepeatAsync(request.Ticket, actor, key, fingerprint) is { } repeated
            ? await AnsweredAsync(repeated.Then<QueryRecorded>(done => done.Events.OfType<QueryRecorded>().First()), actor)
            : refusal;
    }

    /// <summary>Finds a query's record again.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="actor">Who is to see it: that is put on record first.</param>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public async ValueTask<Outcome<AnsweredQuery>> FindAsync(string number, Actor actor)
    {
        var stream = StreamNames.Query(number);
        if (!store.Has(stream))
            return DeskRefusals.CaseUnknown();
        return await AnsweredAsync(await queries.Open(stream).ReadAsync(static query => query.Recorded!), actor);
    }

    /// <summary>The hall a query was asked in, and nothing of what was asked.</summary>
    /// <param name="number">Its number.</param>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public async ValueTask<Outcome<string>> HallOfAsync(string number)
    {
        var stream = StreamNames.Query(number);
        return store.Has(stream) ? await queries.Open(stream).ReadAsync(static query => query.Recorded!.Hall) : DeskRefusals.CaseUnknown();
    }

    private async ValueTask<Outcome<Prepared>> PrepareAsync(FilingRequest request, Actor actor, CancellationToken cancellation)
    {
        var encounter = await Encounter.FindAsync(halls, plugins, request.Hall, request.Ticket, request.Item, actor);
        if (!encounter.Succeeded(out var at, out var refusal))
            return refusal;
        if (at.Item.Procedure != Procedure.Query)
            return DeskRefusals.NotAQuery(at.Item.Title);
        if (at.Item.ProgressOf.Count == 0)
            return DeskRefusals.QueryNotConnected(at.Item.Title);
        if (!_applicants.Resolve(request.Applicant, at.Visitor, at.Today).Succeeded(out var applicant, out refusal))
            return refusal;

        var filing = new Filing(at.Item.Code, at.Today, applicant.ForRules, request.Form, request.Materials);
        if (!(await plugins.JudgeAsync(at.Item, filing, cancellation)).Succeeded(out var judged, out refusal))
            return refusal;
        if (judged.Findings is { Count: > 0 } findings)
            return DeskRefusals.Incomplete(findings);

        return new Prepared(at.Item, applicant, at.Today);
    }

    private async ValueTask<Outcome<Answer>?> RepeatAsync(string ticket, Actor actor, Guid key, byte[] fingerprint)
    {
        for (var ordinal = 1; store.Has(StreamNames.Query($"{ticket}-Q{ordinal}")); ordinal++)
        {
            if (await queries.Open(StreamNames.Query($"{ticket}-Q{ordinal}")).RepeatAsync(actor, key, fingerprint) is { } repeated)
                return repeated;
        }

        return null;
    }

    private async ValueTask<Outcome<AnsweredQuery>> RecordAsync(
        FilingRequest request, ServiceItem item, CheckedApplicant applicant, string answer, Actor actor, Guid key, byte[] fingerprint)
    {
        for (var ordinal = 1; ; ordinal++)
        {
            var number = $"{request.Ticket}-Q{ordinal}";
            var stream = StreamNames.Query(number);
            var subject = keys.Create(SubjectKind.Query, stream, applicant.Number.Value);
            var record = new RecordQuery(
                number, FrozenItem.Of(plugins.Edition, item), request.Hall, request.Ticket,
                protector.Protect(subject, PersonalFields.Answer, answer));
            var outcome = await queries.Open(stream).ExecuteAsync(record, actor, key, fingerprint, [subject]);
            if (outcome.Succeeded(out var done, out var refusal))
                return await AnsweredAsync(done.Events.OfType<QueryRecorded>().First(), actor);
            if (refusal.Code != QueryRecord.AlreadyRecordedCode)
                return refusal;
        }
    }

    private async ValueTask<Outcome<AnsweredQuery>> AnsweredAsync(Outcome<QueryRecorded> found, Actor actor)
    {
        if (!found.Succeeded(out var recorded, out var refusal)
            || !(await looks.RecordAsync(actor, LookPurpose.QueryAnswer, [SeenField.Of(recorded.Answer, PersonalFields.Answer)])).Succeeded(out var look, out refusal))
            return refusal;
        return new AnsweredQuery(recorded, protector.Reveal(recorded.Answer, PersonalFields.Answer, look) ?? "（内容已按规定删除）");
    }

    private async ValueTask<string> ProgressAsync(Prepared asked)
    {
        var answer = new StringBuilder();
        foreach (var stream in keys.FindStreams(SubjectKind.Case, asked.Applicant.Number.Value))
        {
            var line = await cases.ReadAsync(StreamNames.CaseNumber(stream), one =>
                one.Opened is { } opened && asked.Item.ProgressOf.Contains(opened.Item.Code)
                    ? $"{opened.Item.Title}（{opened.Number}）：{one.State.Label()}{Promised(one, asked.Today)}。"
                    : "");
            if (line.Succeeded(out var text, out _))
                answer.Append(text);
        }

        return answer.Length > 0 ? answer.ToString() : "没有查到本人正在办理或者已经办结的相关办件。";
    }

    private static string Promised(Case one, DateOnly today) =>
        one.Running(ClockKind.Promised) is { } clock ? $"，承诺{CivilTime.Text(one.Due(clock, today))}前办结" : "";

    private sealed record Prepared(ServiceItem Item, CheckedApplicant Applicant, DateOnly Today);
}

/// <summary>A query's record with its answer in clear: personal data of who asked.</summary>
/// <param name="Recorded">The record.</param>
/// <param name="Answer">In Chinese.</param>
public sealed record AnsweredQuery(QueryRecorded Recorded, string Answer)
{
    /// <summary>The number alone.</summary>
    public override string ToString() => Recorded.Number;
}
