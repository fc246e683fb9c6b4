using System.Text.Json;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Sharing;
using ServiceSdk.Items;
using ServiceSdk.Sharing;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>A record asked for in place of a material. Its text form shows nothing.</summary>
internal sealed record SharedAsk(string Hall, string Ticket, string Item, string Material, bool? Consented, TypedApplicant? Applicant)
{
    public override string ToString() => nameof(SharedAsk);

    /// <summary>The request, when what it cannot do without is there: a consent is never assumed.</summary>
    public Outcome<SharedRequest> Complete() =>
        Consented is not { } consented || new[] { Hall, Ticket, Item, Material }.Any(string.IsNullOrEmpty)
            ? ApiRefusals.Malformed
            : new SharedRequest(Hall, Ticket, Item, Material, consented, Applicant);
}

/// <summary>What came of it, with what it fills of the form.</summary>
internal sealed record SharedInquiryView(
    string Number, string Material, string Purpose, SharedStatus Status, string Message, string Registry, bool Sample, string? RecordId,
    DateOnly? IssuedOn, IReadOnlyList<FormValue> Record, IReadOnlyDictionary<string, JsonElement> Fills)
{
    public override string ToString() => Number;

    public static SharedInquiryView Of(AnsweredInquiry answered, SharedSource? source)
    {
        var asked = answered.Asked;
        return new SharedInquiryView(
            asked.Number, asked.Material, asked.Purpose, asked.Status, asked.Message(), asked.Registry, asked.Sample, asked.RecordId, asked.IssuedOn,
            SharedMaterialView.ValuesOf(answered.Content),
            answered.Content is { } content && source is not null ? SharedFills.Of(source, content) : new Dictionary<string, JsonElement>());
    }
}

/// <summary>A material of a case that a shared record stands in for, with the record as a look shows it.</summary>
internal sealed record SharedMaterialView(
    string Material, string MaterialName, string Registry, bool Sample, string RecordId, DateOnly IssuedOn, string Purpose, string Inquiry, long ConsentedAt,
    IReadOnlyList<FormValue> Record)
{
    public override string ToString() => Inquiry;

    public static SharedMaterialView Of(SharedMaterial shared, CaseOpened opened, string? content) => new(
        shared.Material, opened.Item.Materials.First(material => material.Code == shared.Material).Name, shared.Registry, shared.Sample,
        shared.RecordId, shared.IssuedOn, shared.Purpose, shared.Inquiry, shared.ConsentedAt, ValuesOf(content));

    public static IReadOnlyList<FormValue> ValuesOf(string? content)
    {
        if (content is null)
            return [];
        using var record = JsonDocument.Parse(content);
        return [.. record.RootElement.EnumerateObject().Select(value => new FormValue(value.Name, value.Name, CaseLooks.Text(value.Value)))];
    }
}
