using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceSdk.Cases;
using ServiceSdk.Cases.Drafts;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Papers;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Privacy.Persons;

/// <summary>All that is held about one person, as JSON with Chinese names, written subject by subject. Not safe for concurrent use.</summary>
public sealed partial class PersonExport
{
    private static readonly EventNames Comings = new("ticket.issued", "appointment.booked");

    private readonly IReadOnlyList<SubjectKey> _subjects;
    private readonly Look _look;
    private readonly Protector _protector;
    private readonly LookList _looks;
    private readonly JournalAccess _journal;
    private readonly ItemPlugins _plugins;

    internal PersonExport(
        IReadOnlyList<SubjectKey> subjects, Look look, Protector protector, LookList looks, JournalAccess journal, ItemPlugins plugins) =>
        (_subjects, _look, _protector, _looks, _journal, _plugins) = (subjects, look, protector, looks, journal, plugins);

    /// <summary>Writes it.</summary>
    /// <param name="output">Takes one JSON object, UTF-8; no more than one subject's part is held in memory.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="JournalUnavailableException">The journal cannot be read now; what was written is not whole.</exception>
    public async Task WriteAsync(Stream output, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true });
        json.WriteStartObject();
        foreach (var (label, kind, stream, write) in new (string, string, string, Action<Utf8JsonWriter, SubjectKey>)[]
            {
                ("来访", SubjectKind.Visit, StreamNames.Halls, WriteVisit), ("办件", SubjectKind.Case, StreamNames.Cases, WriteCase),
                ("代办", SubjectKind.Agent, StreamNames.Cases, WriteAgency), ("查询", SubjectKind.Query, StreamNames.Queries, WriteQuery),
                ("共享数据查询", SubjectKind.Query, StreamNames.AllShared, WriteInquiry), ("草稿", SubjectKind.Draft, StreamNames.Drafts, WriteDraft),
            })
        {
            json.WriteStartArray(label);
            foreach (var subject in _subjects.Where(one => one.Kind == kind && one.Stream.StartsWith(stream, StringComparison.Ordinal)))
            {
                json.WriteStartObject();
                write(json, subject);
                WriteLooks(json, subject);
                json.WriteEndObject();
                await json.FlushAsync(cancellation);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteVisit(Utf8JsonWriter json, SubjectKey subject)
    {
        var (hall, date) = StreamNames.HallDay(subject.Stream);
        json.WriteString("大厅", hall);
        json.WriteString("日期", date);
        Visitor? visitor = null;
        json.WriteStartArray("取号和预约");
        foreach (var (record, @event) in Events(subject, Comings.In))
        {
            var (of, number, title) = @event switch
            {
                TicketIssued issued => (issued.Visitor, issued.Number, issued.ItemTitle),
                AppointmentBooked booked => (booked.Visitor, booked.Appointment, booked.For.Title),
                _ => default,
            };
            if (of?.Subject != subject.Subject)
                continue;
            visitor ??= _protector.Reveal(of, PersonalFields.Visitor, _look);
            json.WriteStartObject();
            json.WriteString("号码", number);
            json.WriteString("事项", title);
            WriteTime(json, "时间", record.Envelope.At.CivilTime);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("姓名", visitor?.Name);
        json.WriteString("身份证号码", visitor?.IdNumber);
    }

    private void WriteCase(Utf8JsonWriter json, SubjectKey subject)
    {
        var events = Events(subject, static _ => true).ToList();
        var supplied = events.Select(one => one.Event).OfType<CaseMoved>().Select(moved => moved.Statement).ToList();
        var filed = events.Select(one => one.Event).OfType<CaseOpened>().First();
        var opened = filed with
        {
            Form = supplied.LastOrDefault(stated => stated.Form is not null)?.Form ?? filed.Form,
            Shared = [.. filed.Shared ?? [], .. supplied.SelectMany(stated => stated.Shared ?? [])],
        };
        var applicant = _protector.Reveal(opened.Applicant, PersonalFields.Applicant, _look);
        json.WriteString("办件编号", opened.Number);
        json.WriteString("事项", opened.Item.Title);
        json.WriteString("姓名", applicant?.Name);
        json.WriteString("身份证号码", applicant?.IdNumber);
        json.WriteString("联系电话", applicant?.Phone);
        if (opened.Delivery?.Address is { } address)
            json.WriteString("邮寄地址", _protector.Reveal(address, PersonalFields.Address, _look));
        WriteForm(json, opened);
        WriteDocuments(json, opened, events);
        WriteShared(json, opened);
        WriteFees(json, opened, events);
        WritePapers(json, events);
        WriteNotices(json, opened.Number, applicant?.Name);
        json.WriteStartArray("办理过程");
        foreach (var (record, @event) in events)
        {
            if (@event is not CaseMoved moved)
                continue;
            json.WriteStartObject();
            WriteTime(json, "时间", record.Envelope.At.CivilTime);
            json.WriteString("步骤", moved.Trigger.Label());
            json.WriteString("状态", moved.To.Label());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Whom else's case it is stays the applicant's.</summary>
    private void WriteAgency(Utf8JsonWriter json, SubjectKey subject)
    {
        var (record, @event) = Events(subject, static _ => true).First(one => one.Event is CaseOpened);
        var opened = (CaseOpened)@event;
        json.WriteString("办件编号", opened.Number);
        json.WriteString("事项", opened.Item.Title);
        WriteTime(json, "时间", record.Envelope.At.CivilTime);
        var agent = _protector.Reveal(opened.Agency!.Agent!, PersonalFields.Agent, _look);
        json.WriteString("姓名", agent?.Name);
        json.WriteString("身份证号码", agent?.IdNumber);
        json.WriteString("联系电话", agent?.Phone);
    }

    private void WriteForm(Utf8JsonWriter json, CaseOpened opened)
    {
        var labels = _plugins.Find(opened.Item)?.Form.ToDictionary(field => field.Name, field => field.Label) ?? [];
        using var form = JsonDocument.Parse(_protector.Reveal(opened.Form, PersonalFields.Form, _look) ?? "{}");
        json.WriteStartObject("申报表");
        foreach (var field in form.RootElement.EnumerateObject())
        {
            json.WritePropertyName(labels.GetValueOrDefault(field.Name, field.Name));
            field.Value.WriteTo(json);
        }

        json.WriteEndObject();
    }

    /// <summary>Named, not contained: each is handed over by itself.</summary>
    private static void WriteDocuments(Utf8JsonWriter json, CaseOpened opened, IEnumerable<(Record Record, IEvent Event)> events)
    {
        json.WriteStartArray("材料文件");
        foreach (var (record, @event) in events)
        {
            if (@event is not DocumentAttached attached)
                continue;
            json.WriteStartObject();
            WriteTime(json, "时间", record.Envelope.At.CivilTime);
            json.WriteString("材料", opened.Item.Materials.FirstOrDefault(material => material.Code == attached.Material)?.Name ?? attached.Material);
            json.WriteString("类型", attached.Type);
            json.WriteNumber("字节数", attached.Size);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePapers(Utf8JsonWriter json, IEnumerable<(Record Record, IEvent Event)> events)
    {
        json.WriteStartArray("文书");
        foreach (var (record, @event) in events)
        {
            if (@event is not PaperIssued issued)
                continue;
            json.WriteStartObject();
            WriteTime(json, "时间", record.Envelope.At.CivilTime);
            json.WriteString("名称", issued.Title);
            json.WriteString("编号", issued.Number);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteQuery(Utf8JsonWriter json, SubjectKey subject)
    {
        var (record, @event) = Events(subject, static _ => true).First();
        var query = (QueryRecorded)@event;
        json.WriteString("查询编号", query.Number);
        json.WriteString("事项", query.Title);
        WriteTime(json, "时间", record.Envelope.At.CivilTime);
        json.WriteString("答复", _protector.Reveal(query.Answer, PersonalFields.Answer, _look));
    }

    private void WriteDraft(Utf8JsonWriter json, SubjectKey subject)
    {
        var (record, @event) = Events(subject, static _ => true).Last(one => one.Event is DraftSaved);
        var draft = (DraftSaved)@event;
        json.WriteString("草稿编号", StreamNames.DraftNumber(subject.Stream));
        json.WriteString("事项", draft.Title);
        WriteTime(json, "时间", record.Envelope.At.CivilTime);
        json.WritePropertyName("内容");
        json.WriteRawValue(_protector.Reveal(draft.Content, PersonalFields.Draft, _look) ?? "null");
    }

    private void WriteLooks(Utf8JsonWriter json, SubjectKey subject)
    {
        json.WriteStartArray("查看记录");
        foreach (var look in _looks.Of(subject.Subject))
        {
            json.WriteStartObject();
            WriteTime(json, "时间", look.At);
            json.WriteString("查看人员", Roles.Label(look.Role));
            json.WriteString("单位", look.Office);
            json.WriteString("目的", look.Purpose.Label());
            json.WriteString("内容", string.Join('、', look.Fields.Select(PersonalFields.Label)));
            json.WriteBoolean("已掩码", look.Masked);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private IEnumerable<(Record Record, IEvent Event)> Events(SubjectKey subject, Func<Record, bool> concerned) =>
        from committed in _journal.Store.ReadStream(subject.Stream)
        where concerned(committed.Record)
        from @event in _journal.Types.Read(committed.Record.Payload)
        select (committed.Record, @event);

    private static void WriteTime(Utf8JsonWriter json, string name, long civilTime) => json.WriteString(name, CivilTime.At(civilTime));
}
