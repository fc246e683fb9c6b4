namespace ServiceSdk.Cases.Guards;

/// <summary>What must hold to touch a case that was closed: two persons, and a package that is whole.</summary>
internal static class AfterwardsGuards
{
    private const int Sha256HexLength = 64;

    public static readonly CaseGuard ReopenRequested = CaseGuard.OfCase(
        "reopening was asked for",
        attempt => attempt.Case.RequestedBy is not null,
        "case_reopen_unrequested", "还没有人申请重办。", "请先由经办人员申请重办。");

    public static readonly CaseGuard NotTheRequester = CaseGuard.OfCase(
        "approver is not who asked",
        attempt => !attempt.Item!.FourEyes || attempt.Actor.Subject != attempt.Case.RequestedBy,
        "case_two_persons", "申请和批准不能是同一个人。", "请由另一名有权限的人员批准。");

    public static readonly CaseGuard PackageComplete = CaseGuard.OfPlatform(
        "package complete",
        attempt => attempt.Statement.PackageHash is { Length: Sha256HexLength } hash && hash.All(char.IsAsciiHexDigitLower),
        "case_package_incomplete", "归档包还没有生成。", "请生成归档包后再归档。");

    public static readonly CaseGuard HashVerified = CaseGuard.OfPlatform(
        "hash verified",
        attempt => attempt.Statement.HashVerified,
        "case_hash_unverified", "归档包的校验值还没有核对。", "请核对校验值后再归档。");
}
