using ServiceSdk.Calendar;
using ServiceSdk.Cases.Rules;
using ServiceSdk.Catalog;
using ServiceSdk.Items;

namespace ServiceSdk.Cases.Guards;

/// <summary>What must hold at the door: to accept a filing, on a pledge or by law, or to name what it lacks.</summary>
internal static class AcceptanceGuards
{
    public static readonly CaseGuard FilingComplete = CaseGuard.OfCase(
        "materials complete",
        attempt => attempt.Case.Findings.Count == 0,
        attempt => CaseRefusals.FilingIncomplete(attempt.Case.Findings));

    public static readonly CaseGuard NoticeWritten = CaseGuard.OfText(
        "written notice to the applicant",
        statement => statement.Notice,
        "case_notice_missing", "没有登记书面告知的文书编号。", "请出具告知文书并登记编号。");

    public static readonly CaseGuard InsideReceiveTerm = CaseGuard.OfCase(
        "inside the receive term",
        attempt => !attempt.Passed(ClockKind.Receive),
        "case_receive_term_over", "收件期限已过，不能再告知补正。", "请按视为受理办理。");

    public static readonly CaseGuard ListComplete = CaseGuard.OfStatement(
        "full list attached",
        attempt => attempt.Statement.Defects is { Count: > 0 } && Unlisted(attempt).Count == 0,
        attempt => new Refusal(
            "case_notice_incomplete",
            Unlisted(attempt) is { Count: > 0 } left ? $"告知清单不完整，还缺：{string.Join("、", left)}。" : "告知清单是空的。",
            "请在一份告知书里一次列明需要补正的全部内容。"));

    public static readonly CaseGuard MaterialsListed = CaseGuard.OfStatement(
        "materials are the item's",
        attempt => (attempt.Statement.Materials ?? []).Concat((attempt.Statement.Defects ?? []).Select(defect => defect.Material).OfType<string>())
            .All(code => attempt.Item!.Materials.Any(material => material.Code == code)),
        "case_material_unlisted", "列出的材料不在该事项的材料清单中。", "请选择该事项材料清单中的材料。");

    public static readonly CaseGuard FieldsListed = CaseGuard.OfStatement(
        "fields are the form's",
        attempt => (attempt.Statement.Defects ?? []).Select(defect => defect.Field).OfType<string>()
            .All(field => attempt.Item!.Fields?.ContainsKey(field) == true),
        "case_field_unlisted", "列出的栏目不在该事项的申报表中。", "请选择该事项申报表中的栏目。");

    public static readonly CaseGuard OnlyNoticedFields = CaseGuard.OfStatement(
        "only fields the notice named",
        attempt => (attempt.Statement.Fields ?? []).All(field =>
            attempt.Case.State == CaseState.SupplementRequired && attempt.Case.Noticed.Any(defect => defect.Field == field)),
        "case_field_unnoticed", "补正只能修改告知书列明的栏目。", "请按一次告知书列明的栏目填写。");

    public static readonly CaseGuard OnlyNewMaterial = CaseGuard.OfStatement(
        "first notice, or only for material handed in since",
        attempt => attempt.Case.Notices == 0 || (attempt.Statement.Defects ?? []).All(defect => IsNew(attempt.Case, defect)),
        "case_notice_second", "已经一次告知过，不能对原有材料再次告知。", "只能对补正时新交的材料提出问题；其他内容请直接受理或者依法决定。");

    public static readonly CaseGuard SupervisorMarked = CaseGuard.OfStatement(
        "first notice, or with the supervisor's mark",
        attempt => attempt.Case.Notices == 0 || !string.IsNullOrWhiteSpace(attempt.Statement.SupervisorMark),
        "case_supervisor_mark_missing", "再次告知没有监察人员的备案编号。", "请报效能监察人员备案后再告知。");

    public static readonly CaseGuard SupplementComplete = CaseGuard.OfStatement(
        "everything listed is in",
        attempt => NoticedAndLacking(attempt).Count == 0,
        attempt => NotAllIn(NoticedAndLacking(attempt)));

    public static readonly CaseGuard JudgedAnew = CaseGuard.OfPlatform(
        "judged anew",
        attempt => attempt.Statement.Judgement is not null,
        "case_unjudged", "新交的材料还没有经规则核对。", "请由受理系统核对后再办理。");

    public static readonly CaseGuard CurePassed = CaseGuard.OfCase(
        "cure term over",
        attempt => attempt.Passed(ClockKind.Cure),
        "case_cure_term_open", "补正补齐期限还没有届满。", "请等期限届满后再办理。");

    public static readonly CaseGuard OnlyTolerableMissing = CaseGuard.OfCase(
        "everything missing is tolerable",
        attempt => attempt.Case.Missing.Any() && attempt.Case.Missing.All(material => material.CureDays is not null)
            && attempt.Case.Findings.All(finding => finding.Code == FilingCheck.MaterialMissing),
        "case_not_tolerable", "缺少的内容不在可以容缺的材料之内。", "请一次告知申请人补正；不缺材料的，请直接受理。");

    public static readonly CaseGuard PledgeSigned = CaseGuard.OfStatement(
        "pledge signed",
        attempt => attempt.Statement.PledgeSigned,
        "case_pledge_missing", "申请人还没有签署容缺承诺书。", "请申请人签署容缺承诺书后再受理。");

    public static readonly CaseGuard CreditClear = CaseGuard.OfStatement(
        "no bad-credit mark",
        attempt => attempt.Statement.CreditClear,
        "case_credit_marked", "没有确认申请人无失信记录。", "请查询信用记录；有失信记录的，不适用容缺受理。");

    public static readonly CaseGuard CureFits = CaseGuard.OfCase(
        "cure ends within the promised term",
        attempt => ClockRules.CureOf(attempt.Case) is { } cure && attempt.Item!.PromisedTerm is { } promised
            && EndOf(attempt, cure) <= EndOf(attempt, promised),
        "case_cure_too_long", "容缺补齐期限长于承诺时限。", "请一次告知申请人补正。");

    public static readonly CaseGuard Tolerated = CaseGuard.OfCase(
        "accepted on a pledge",
        attempt => attempt.Case.Tolerated,
        "case_not_tolerated", "本办件没有待补齐的容缺材料。", "请按正常步骤办理。");

    public static readonly CaseGuard CureOpen = CaseGuard.OfCase(
        "inside the cure term",
        attempt => !attempt.Passed(ClockKind.Cure),
        "case_cure_term_over", "容缺补齐期限已过。", "本办件将终止，请重新申报。");

    public static readonly CaseGuard CureComplete = CaseGuard.OfStatement(
        "everything pledged is in",
        attempt => Lacking(attempt, attempt.Case.Missing.Select(material => material.Code)).Count == 0,
        attempt => NotAllIn(Lacking(attempt, attempt.Case.Missing.Select(material => material.Code))));

    public static readonly CaseGuard NothingFound = CaseGuard.OfPlatform(
        "nothing found any more",
        attempt => attempt.Statement.Judgement is { Findings.Count: 0 },
        attempt => CaseRefusals.FilingIncomplete(attempt.Statement.Judgement?.Findings ?? []));

    public static readonly CaseGuard DeemedByLaw = CaseGuard.OfCase(
        "silence accepts by law",
        attempt => ProcedureRules.Of(attempt.Item!.Procedure, attempt.Today).DeemedAcceptance,
        "case_not_deemed", "该事项不适用视为受理。", "请尽快受理或者告知补正。");

    public static readonly CaseGuard ReceivePassed = CaseGuard.OfCase(
        "receive term over, no notice given",
        attempt => attempt.Passed(ClockKind.Receive),
        "case_receive_term_open", "收件期限还没有届满。", "请在期限内受理或者一次告知补正。");

    // What the rules found must be named: a missing material by itself, anything else by its code.
    private static List<string> Unlisted(CaseAttempt attempt)
    {
        var listed = attempt.Statement.Defects ?? [];
        return
        [
            .. attempt.Case.Missing.Where(material => listed.All(defect => defect.Material != material.Code)).Select(material => material.Name),
            .. attempt.Case.Findings.Where(finding => finding.Code != FilingCheck.MaterialMissing && listed.All(defect => defect.Code != finding.Code))
                .Select(finding => finding.Message.TrimEnd('。')),
        ];
    }

    private static List<string> Lacking(CaseAttempt attempt, IEnumerable<string> codes) =>
        [.. codes.Except(attempt.Statement.Materials ?? []).Select(attempt.Item!.NameOf)];

    private static List<string> NoticedAndLacking(CaseAttempt attempt) =>
    [
        .. Lacking(attempt, attempt.Case.Noticed.Select(defect => defect.Material).OfType<string>()),
        .. attempt.Case.Noticed.Select(defect => defect.Field).OfType<string>().Except(attempt.Statement.Fields ?? [])
            .Select(field => $"申报表“{attempt.Item!.LabelOf(field)}”"),
    ];

    private static bool IsNew(Case one, FilingDefect defect) =>
        (defect.Material is { } code && one.Supplied.Contains(code)) || (defect.Field is { } field && one.SuppliedFields.Contains(field));

    private static Refusal NotAllIn(List<string> lacking) => new(
        "case_supplement_incomplete", $"还没有交齐：{string.Join("、", lacking)}。", "请一次交齐告知的全部材料。");

    private static DateOnly? EndOf(CaseAttempt attempt, Sourced<Term> term) =>
        Deadline.Of(attempt.Case.CalendarKnownOn(attempt.Today), attempt.Today, term.Value).Succeeded(out var end, out _) ? end.Due : null;
}
