using System.Text.Json;
using ServiceSdk.Cases;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Sharing;

namespace ServiceSdk.Hosting.Privacy.Persons;

// What registries shared about the person, and what the person paid.
public sealed partial class PersonExport
{
    private void WriteInquiry(Utf8JsonWriter json, SubjectKey subject)
    {
        var (record, @event) = Events(subject, static _ => true).First();
        var asked = (SharedAsked)@event;
        json.WriteString("查询编号", asked.Number);
        json.WriteString("目的", asked.Purpose);
        json.WriteBoolean("本人同意", asked.Consented);
        WriteTime(json, "时间", record.Envelope.At.CivilTime);
        json.WriteString("结果", asked.Message());
        WriteRecord(json, asked.Registry, asked.RecordId, asked.Content);
    }

    private void WriteShared(Utf8JsonWriter json, CaseOpened opened)
    {
        json.WriteStartArray("共享数据");
        foreach (var shared in opened.Shared ?? [])
        {
            json.WriteStartObject();
            json.WriteString("目的", shared.Purpose);
            WriteTime(json, "同意时间", shared.ConsentedAt);
            WriteRecord(json, shared.Registry, shared.RecordId, shared.Content);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteRecord(Utf8JsonWriter json, string registry, string? id, Protected<string>? content)
    {
        json.WriteString("来源", registry);
        json.WriteString("记录编号", id);
        json.WritePropertyName("内容");
        json.WriteRawValue(content is null ? "null" : _protector.Reveal(content, PersonalFields.SharedRecord, _look) ?? "null");
    }

    private void WriteFees(Utf8JsonWriter json, CaseOpened opened, IEnumerable<(Record Record, IEvent Event)> events)
    {
        json.WriteStartArray("缴费");
        foreach (var (record, @event) in events)
        {
            if (@event is not FeePaid paid)
                continue;
            json.WriteStartObject();
            WriteTime(json, "时间", record.Envelope.At.CivilTime);
            json.WriteString("费用", opened.Item.Fees?.FirstOrDefault(fee => fee.Code == paid.Fee)?.Label ?? paid.Fee);
            json.WriteString("财政票据号", paid.Receipt);
            json.WriteString("缴款人", _protector.Reveal(paid.Payer, PersonalFields.Payer, _look));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
