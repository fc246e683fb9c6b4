using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Identity;
using ServiceSdk.Items;
using ServiceSdk.Sharing;

namespace ServiceSdk.Hosting.Sharing;

/// <summary>Puts what inquiries found in the place of a filing's materials. Safe for concurrent use.</summary>
public sealed class SharedMaterials(InquiryNumbers numbers, KeyRing keys, Protector protector)
{
    /// <summary>The records that stand in for materials of a filing; or which of them cannot.</summary>
    /// <param name="inquiries">The numbers of the inquiries.</param>
    /// <param name="item">The item filed for.</param>
    /// <param name="applicant">Who applies.</param>
    /// <param name="forIt">Whether an inquiry was made for this filing.</param>
    internal async ValueTask<Outcome<IReadOnlyList<UsedRecord>>> FindAsync(
        IReadOnlyList<string> inquiries, ServiceItem item, IdNumber applicant, Func<SharedAsked, Moment, bool> forIt)
    {
        var used = new List<UsedRecord>();
        foreach (var number in inquiries)
        {
            if (await numbers.FindAsync(number) is not var (asked, at))
                return SharedRefusals.Unknown;
            if (!forIt(asked, at) || asked.ItemCode != item.Code
                || keys.FindSubject(SubjectKind.Query, StreamNames.Shared(number), applicant.Value) != asked.Subject)
                return SharedRefusals.OtherFiling;
            if (asked.Content is not { } content || protector.Use(content, PersonalFields.SharedRecord, UnseenUse.Judging) is not { } fields
                || item.Materials.FirstOrDefault(material => material.Code == asked.Material)?.Shareable is not { } source)
                return SharedRefusals.NotUsable(number);
            used.Add(new UsedRecord(asked, at, source, fields));
        }

        return used;
    }

    /// <summary>The records as the case keeps them, under its own key.</summary>
    internal IReadOnlyList<SharedMaterial>? Seal(IReadOnlyList<UsedRecord> used, SubjectKey subject, ReadOnlyMemory<byte> form) => used.Count == 0
        ? null
        : [.. used.Select(one => new SharedMaterial(
            one.Asked.Material, one.Asked.Number, one.Asked.Registry, one.Asked.Sample, one.Asked.RecordId!, one.Asked.IssuedOn!.Value,
            one.Asked.Purpose, one.At.CivilTime, SharedFills.In(one.Source, one.Fields, form),
            protector.Protect(subject, PersonalFields.SharedRecord, one.Fields)))];
}

/// <summary>A record a filing uses, in clear. Personal data; its text form shows none of it.</summary>
internal sealed record UsedRecord(SharedAsked Asked, Moment At, SharedSource Source, string Fields)
{
    public override string ToString() => Asked.Number;
}
