using ServiceSdk.Enquiries;

namespace ServiceSdk.Tests.Enquiries;

/// <summary>咨询: who was asked first answers for it, and sees to it that whoever it was sent to does.</summary>
public sealed class HallEnquiriesTests
{
    private const string Hall = "320402006-1", Body = "320402-b1", Number = $"{Hall}-20261126-C0001";
    private static readonly DateOnly Today = new(2026, 11, 26), Due = new(2026, 11, 30);
    private static readonly Actor Ann = new("s-ann", Roles.Clerk, Hall, "1"), Bob = new("s-bob", Roles.Clerk, Hall, "2"), Cat = new("s-cat", Roles.Reviewer, Body, "");
    private readonly HallEnquiries _enquiries = new();

    [Fact]
    public void Enquiry_AnsweredAtOnce_IsOneRecord()
    {
        var events = Do(Log("在三楼。"), Ann);
        events.Select(one => one.GetType()).ShouldBe([typeof(EnquiryLogged), typeof(EnquiryAnswered)]);
        var one = Only();
        (one.State, one.Responsible, one.Answer, one.AnsweredBy).ShouldBe((EnquiryState.Answered, Ann.Subject, "在三楼。", Ann));
    }

    [Fact]
    public void Enquiry_LeftOpen_IsOfWhoWasAskedFirst()
    {
        Do(Log(), Ann);
        var one = Only();
        (one.State, one.By, one.Responsible, one.Office, one.Due).ShouldBe((EnquiryState.Open, Ann, Ann.Subject, Hall, null));
        Do(Log(), Bob);
        _enquiries.All.Select(each => each.Logged.Enquiry).ShouldBe([Number, $"{Hall}-20261126-C0002"]);
    }

    [Fact]
    public void Enquiry_Referred_IsAnsweredByThatOfficeAndStaysWithWhoWasAskedFirst()
    {
        Do(Log(), Ann);
        Do(new ReferEnquiry(Number, Body, "请答复落户条件。", Due), Ann);
        var one = Only();
        (one.State, one.Office, one.Responsible, one.Due).ShouldBe((EnquiryState.Referred, Body, Ann.Subject, Due));
        Refused(new AnswerEnquiry(Number, "可以。"), Ann).ShouldBe(OfOther);
        Do(new AnswerEnquiry(Number, "可以。"), Cat);
        (Only().State, Only().AnsweredBy).ShouldBe((EnquiryState.Answered, Cat));
    }

    [Fact]
    public void Enquiry_ReferredWrongly_IsSentOnByEither()
    {
        Do(Log(), Ann);
        Do(new ReferEnquiry(Number, Body, "请答复。", Due), Ann);
        Do(new ReferEnquiry(Number, "320402-b2", "不属于本单位。", Due), Cat);
        Refused(new ReferEnquiry(Number, Body, "再看。", Due), Cat).ShouldBe(OfOther);
        Do(new ReferEnquiry(Number, Hall, "收回。", Due), Ann);
        Only().Referrals.Select(each => each.Office).ShouldBe([Body, "320402-b2", Hall]);
        Do(new AnswerEnquiry(Number, "可以。"), Ann);
    }

    [Fact]
    public void Enquiry_OfSomebodyAway_IsTakenOverByTheSubstituteOnce()
    {
        Do(Log(), Ann);
        Do(new TakeOverEnquiry(Number), Bob);
        Only().Responsible.ShouldBe(Bob.Subject);
        Refused(new TakeOverEnquiry(Number), Bob).ShouldBe(NotSubstitute);
        Refused(new TakeOverEnquiry(Number), Cat).ShouldBe(NotSubstitute);
    }

    [Fact]
    public void Step_AfterTheAnswer_IsRefused()
    {
        Do(Log("在三楼。"), Ann);
        var answered = new Refusal("enquiry_already_answered", "这条咨询已经答复。", "再次咨询请另行登记。");
        Refused(new AnswerEnquiry(Number, "在四楼。"), Ann).ShouldBe(answered);
        Refused(new ReferEnquiry(Number, Body, "请答复。", Due), Ann).ShouldBe(answered);
        Refused(new TakeOverEnquiry(Number), Bob).ShouldBe(answered);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Text_ThatSaysNothing_IsRefused(string text)
    {
        var invalid = new Refusal("enquiry_text_invalid", "咨询内容、答复和转办说明应为1至500个字。", "请修改后重试，不要填写个人信息。");
        Refused(new LogEnquiry(Hall, EnquiryCategory.Hall, null, EnquiryChannel.Desk, text, null, null, null), Ann).ShouldBe(invalid);
        Refused(Log(text), Ann).ShouldBe(invalid);
        Do(Log(), Ann);
        Refused(new AnswerEnquiry(Number, text), Ann).ShouldBe(invalid);
        Refused(new ReferEnquiry(Number, Body, text, Due), Ann).ShouldBe(invalid);
        Refused(new AnswerEnquiry(Number, new string('长', 501)), Ann).ShouldBe(invalid);
    }

    [Fact]
    public void Referral_ToWhereItIs_IsRefused()
    {
        Do(Log(), Ann);
        Refused(new ReferEnquiry(Number, Hall, "请答复。", Due), Ann).ShouldBe(
            new Refusal("enquiry_office_same", "这条咨询已经在这个单位。", "请选择另一个单位。"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(61)]
    public void Referral_ToADateThatCannotBe_IsRefused(int days)
    {
        Do(Log(), Ann);
        Refused(new ReferEnquiry(Number, Body, "请答复。", Today.AddDays(days)), Ann).ShouldBe(
            new Refusal("enquiry_due_invalid", "答复期限应在今天至60天之内。", "请修改答复期限。"));
    }

    [Fact]
    public void Enquiry_ThatIsNone_IsRefused() => Refused(new AnswerEnquiry(Number, "可以。"), Ann).ShouldBe(
        new Refusal("enquiry_unknown", "没有这条咨询记录。", "请核对咨询编号。"));

    private static Refusal OfOther => new("enquiry_of_other_office", "这条咨询不由本单位答复。", "请由现在承办的单位答复；本单位登记的，可以转办。");

    private static Refusal NotSubstitute => new("enquiry_not_substitute", "您不是这条咨询的B岗。", "请由首问负责人或者登记的B岗办理。");

    private static LogEnquiry Log(string? answer = null) =>
        new(Hall, EnquiryCategory.Item, "tn2018-001", EnquiryChannel.Phone, "外地户口怎样落户？", answer, Bob.Subject, null);

    private Enquiry Only() => _enquiries.Find(Number).Value();

    private IReadOnlyList<IEvent> Do(ICommand command, Actor actor)
    {
        var events = _enquiries.Decide(command, By(actor)).Value();
        foreach (var @event in events)
            _enquiries.Apply(@event, actor, Envelopes.At(Today));
        return events;
    }

    private Refusal Refused(ICommand command, Actor actor) => _enquiries.Decide(command, By(actor)).Refusal();

    private static Envelope By(Actor actor) => new(actor, Guid.Empty, Envelopes.At(Today));
}
