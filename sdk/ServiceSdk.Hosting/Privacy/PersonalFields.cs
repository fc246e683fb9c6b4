using ServiceSdk.Cases;
using ServiceSdk.Enquiries;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Identity;
using ServiceSdk.Items;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>Every field of records that holds personal data. Names are for ever.</summary>
public static class PersonalFields
{
    private const string FormName = "form", AnswerName = "answer", ApplicantName = "applicant", VisitorName = "visitor",
        DocumentName = "document", AgentName = "agent", AddressName = "address", SharedRecordName = "shared-record", PayerName = "payer", EnquirerName = "enquirer", DraftName = "draft";

    /// <summary>What a look has where a person's subjects were found by the ID number, and nothing of them opened.</summary>
    public const string Found = "found";

    /// <summary>Who came: name and ID number of the card.</summary>
    public static PersonalField<Visitor> Visitor { get; } = new(
        VisitorName, "来访人姓名、身份证号码", JournalJson.Default.Visitor,
        static visitor => new Visitor(Mask.Name(visitor.Name), Mask.IdNumber(visitor.IdNumber)));

    /// <summary>Who applies: name, ID number and phone.</summary>
    public static PersonalField<Party> Applicant { get; } = new(
        ApplicantName, "申请人姓名、身份证号码、联系电话", JournalJson.Default.Party,
        static party => new Party(Mask.Name(party.Name), Mask.IdNumber(party.IdNumber), party.Phone is { } phone ? Mask.Phone(phone) : null));

    /// <summary>Who files for the applicant: name, ID number and phone.</summary>
    public static PersonalField<Party> Agent { get; } = new(AgentName, "代办人姓名、身份证号码、联系电话", JournalJson.Default.Party, Applicant.Mask);

    /// <summary>Whom and where a result is sent to.</summary>
    public static PersonalField<string> Address { get; } = new(AddressName, "收件人和邮寄地址", JournalJson.Default.String, static _ => Mask.Hidden);

    /// <summary>What a query was answered with.</summary>
    public static PersonalField<string> Answer { get; } = new(AnswerName, "查询答复", JournalJson.Default.String, static _ => Mask.Hidden);

    /// <summary>Who made an enquiry, to be called back.</summary>
    public static PersonalField<Enquirer> Enquirer { get; } = new(
        EnquirerName, "咨询人称呼、联系电话", PlainJson.Default.Enquirer,
        static one => new Enquirer(one.Name is { } name ? Mask.Name(name) : null, one.Phone is { } phone ? Mask.Phone(phone) : null));

    /// <summary>What is filled in of a filing that is not handed in.</summary>
    public static PersonalField<string> Draft { get; } = new(DraftName, "草稿", JournalJson.Default.String, static _ => Mask.Hidden);

    /// <summary>A scan or file of a case, by the key it is encrypted under: masked there is none.</summary>
    public static PersonalField<byte[]> Document { get; } = new(DocumentName, "材料文件", PlainJson.Default.ByteArray, static _ => []);

    /// <summary>What a registry shared: masked, every value is.</summary>
    public static PersonalField<string> SharedRecord { get; } = new(
        SharedRecordName, "共享数据", JournalJson.Default.String, static record => FormMask.Of(record, []));

    /// <summary>Who paid a fee: name.</summary>
    public static PersonalField<string> Payer { get; } = new(PayerName, "缴款人", JournalJson.Default.String, Mask.Name);

    /// <summary>A form, as it is sealed and where it is shown whole: masked, every value is.</summary>
    public static PersonalField<string> Form { get; } = FormOf([]);

    /// <summary>A form to be shown: masked, all but what its schema calls not personal.</summary>
    /// <param name="schema">The item's fields.</param>
    public static PersonalField<string> FormOf(IReadOnlyList<FormField> schema) => new(
        FormName, "申报表", JournalJson.Default.String, form => FormMask.Of(form, schema));

    /// <summary>What a field is called in Chinese; a name this version does not know stays as it is.</summary>
    /// <param name="name">Its name in a look.</param>
    public static string Label(string name) => name switch
    {
        VisitorName => Visitor.Label,
        ApplicantName => Applicant.Label,
        AnswerName => Answer.Label,
        AgentName => Agent.Label,
        AddressName => Address.Label,
        FormName => Form.Label,
        DocumentName => Document.Label,
        EnquirerName => Enquirer.Label,
        SharedRecordName => SharedRecord.Label,
        PayerName => Payer.Label,
        DraftName => Draft.Label,
        Found => "按身份证号码查找",
        _ => name,
    };
}
