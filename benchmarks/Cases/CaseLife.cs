using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Benchmarks.Cases;

/// <summary>A promised case from its filing to the archive, step by step.</summary>
internal static class CaseLife
{
    private static readonly CaseStatement Everything = new()
    {
        ReceiptPrinted = true,
        ChecklistDone = true,
        Result = "准予换领居民身份证",
        Document = "天宁证字1号",
        TakerChecked = true,
        PackageHash = new string('a', 64),
        HashVerified = true,
    };

    private static readonly FrozenItem Item = new(
        "tn2018-083", "tn2018", "居民身份证", HandlingMode.Promised, Procedure.Confirmation,
        new(new(60, DayUnit.CalendarDays), "《居民身份证法》第十二条"), new(new(20, DayUnit.WorkingDays), Sources.Sample),
        [new("household-register", "居民户口簿", true, "《居民身份证法》第十条")], FourEyes: true);

    /// <summary>The steps after the filing, each with who takes it.</summary>
    public static IReadOnlyList<(Actor Actor, CaseTrigger Trigger, CaseStatement Statement)> Steps { get; } =
    [
        Step(Roles.Clerk, CaseTrigger.Receive), Step(Roles.Clerk, CaseTrigger.Accept), Step(Roles.Clerk, CaseTrigger.BeginReview),
        Step(Roles.Reviewer, CaseTrigger.SubmitForDecision), Step(Roles.Approver, CaseTrigger.Grant),
        Step(Roles.DeliveryDesk, CaseTrigger.PrepareDelivery), Step(Roles.Clerk, CaseTrigger.PickUp), Step(Roles.System, CaseTrigger.Close),
        Step(Roles.Archivist, CaseTrigger.Archive),
    ];

    public static Actor Clerk { get; } = Of(Roles.Clerk);

    public static SubmitCase Filing(string number, Protected<Party> applicant, Protected<string> form) => new(
        number, Item, "320402006-1", number, applicant, form, ["household-register"], new("public-security", "1.0.0", [], []), IdentityChecked: true);

    private static (Actor, CaseTrigger, CaseStatement) Step(string role, CaseTrigger trigger) => (Of(role), trigger, Everything);

    private static Actor Of(string role) => new($"s-{role}", role, "320402006-1", "1");
}
