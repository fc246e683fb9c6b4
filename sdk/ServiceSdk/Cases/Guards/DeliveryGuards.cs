using ServiceSdk.Items;

namespace ServiceSdk.Cases.Guards;

/// <summary>What must hold to make out a result and to bring it into the right hands.</summary>
internal static class DeliveryGuards
{
    private static readonly DeliveryWay[] Usual = [DeliveryWay.Window, DeliveryWay.Post];

    public static readonly CaseGuard DocumentRegistered = CaseGuard.OfText(
        "document registered",
        statement => statement.Document,
        "case_document_missing", "结果文书还没有登记编号。", "请登记文书编号后再制证。");

    public static readonly CaseGuard TakerChecked = CaseGuard.OfStatement(
        "taker's identity checked",
        attempt => attempt.Statement.TakerChecked,
        "case_taker_unchecked", "还没有核验领取人身份。", "请核对领取人的身份证件后再发放。");

    public static readonly CaseGuard NotPosted = CaseGuard.OfCase(
        "not under way by post",
        attempt => attempt.Case.Parcel is null,
        "case_already_posted", "结果已经寄出，还没有签收或者退回。", "请先登记签收或者退回。");

    public static readonly CaseGuard Posted = CaseGuard.OfCase(
        "under way by post",
        attempt => attempt.Case.Parcel is not null,
        "case_not_posted", "结果还没有寄出。", "请先登记邮寄。");

    public static readonly CaseGuard PostOffered = Offered(
        "post is offered", DeliveryWay.Post, "case_post_not_offered", "该事项的结果不能邮寄送达。", "请按事项规定的方式送达。");

    public static readonly CaseGuard OnlineOffered = Offered(
        "online delivery is offered", DeliveryWay.Online, "case_online_not_offered", "该事项的结果不能电子送达。", "请按事项规定的方式送达。");

    public static readonly CaseGuard TrackingGiven = CaseGuard.OfText(
        "tracking number given",
        statement => statement.Tracking,
        "case_tracking_missing", "没有登记运单号或者送达回执号。", "请登记运单号或者送达回执号。");

    public static readonly CaseGuard SignedDated = CaseGuard.OfStatement(
        "signed date given",
        attempt => attempt.Statement.SignedOn >= attempt.Case.Parcel?.PostedOn && attempt.Statement.SignedOn <= attempt.Today,
        "case_signed_date_wrong", "没有签收日期，或者签收日期不在寄出日至今日之间。", "请按回执登记签收日期。");

    private static CaseGuard Offered(string name, DeliveryWay way, string code, string message, string remedy) => CaseGuard.OfCase(
        name, attempt => (attempt.Item!.DeliveryWays ?? Usual).Contains(way), code, message, remedy);
}
