using System.Text.Json;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Privacy.Persons;

// What the person was told of a case.
public sealed partial class PersonExport
{
    private void WriteNotices(Utf8JsonWriter json, string number, string? applicant)
    {
        var notices = new CaseNotices();
        foreach (var (_, record) in _journal.Store.ReadStream(StreamNames.Notices(number)))
        {
            foreach (var @event in _journal.Types.Read(record.Payload))
                notices.Apply(@event, record.Envelope.Actor, record.Envelope.At);
        }

        json.WriteStartArray("通知");
        foreach (var notice in notices.All)
        {
            json.WriteStartObject();
            WriteTime(json, "时间", notice.At);
            json.WriteString("方式", notice.Queued.Channel.Label());
            json.WriteString("内容", NoticeWords.Fill(notice.Queued.Text, new Dictionary<string, string?> { [NoticeWords.Applicant] = applicant }));
            json.WriteString("状态", notice.State.Label());
            json.WriteString("送达日期", notice.Delivered is { } delivered ? CivilTime.Text(delivered.On) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
