namespace ServiceSdk.ReferenceHost.Tests.Commands;

public sealed class DeadlineCommandTests
{
    [Theory]
    [InlineData("--from 2018-09-28 --days 3 --unit working --json", """{"due":"2018-10-08","provisional":false,"notices":["2018"]}""")]
    [InlineData("--from 2026-08-03 --days 60 --unit calendar --json", """{"due":"2026-10-08","provisional":false,"notices":["2026"]}""")]
    [InlineData("--from 2018-09-03 --days 10 --extend 10 --json", """{"due":"2018-09-30","provisional":false,"notices":["2018"]}""")]
    [InlineData("--from 2018-09-03 --days 5 --pause 2018-09-04/2018-09-07 --pause 2018-09-10/2018-09-12", "2018-09-17")]
    [InlineData("--from 2026-11-10 --days 15", "2026-12-01（待定：有的日期还没有放假通知）")]
    [InlineData(
        "--received 2018-09-27 --procedure licensing --json",
        """{"deemedAcceptedAfter":"2018-10-09","processAnchor":"2018-09-27","due":"2018-10-30","provisional":false,"notices":["2018"]}""")]
    [InlineData("--received 2018-09-27 --procedure licensing", "2018-10-09终了仍未告知的，自2018-09-27起视为受理；办理期限到2018-10-30")]
    [InlineData(
        "--received 2020-01-20 --procedure licensing --as-known-on 2020-01-26 --json",
        """{"deemedAcceptedAfter":"2020-02-01","processAnchor":"2020-01-20","due":"2020-02-21","provisional":false,"notices":["2020"]}""")]
    public async Task Question_Counted_IsPrinted(string question, string answer) =>
        (await RunAsync(question)).ShouldBe(new HostCommand(0, answer + "\n", ""));

    [Theory]
    [InlineData("--from 2018-09-28 --days 3 --unit months", "没有这种期限单位。请填写working（工作日）或者calendar（自然日）。 [deadline_unit_unknown]")]
    [InlineData("--from 2018-09-28 --days three", "期限天数不正确。请填写1至3650之间的整数。 [deadline_days_invalid]")]
    [InlineData("--from 2018-09-28 --days -3", "期限天数不正确。请填写1至3650之间的整数。 [deadline_days_invalid]")]
    [InlineData("--from 2018-09-28 --days 3650 --extend 1", "期限天数不正确。请填写1至3650之间的整数。 [deadline_days_invalid]")]
    [InlineData("--from 2018-09-28 --days 3 --extend 0", "延期天数不正确。请填写1至3650之间的整数。 [deadline_extension_invalid]")]
    [InlineData("--from 2018-09-28 --days 3 --as-known-on now", "日期应写成2018-09-28的形式。暂停期间写成2018-09-21/2018-10-10。 [date_invalid]")]
    [InlineData("--from 2018-09-28 --days 3 --pause 2018-10-10/2018-10-08", "暂停的恢复日期早于暂停日期。请核对暂停日期和恢复日期。 [deadline_pause_reversed]")]
    [InlineData("--received 2018-9-27 --procedure licensing", "日期应写成2018-09-28的形式。暂停期间写成2018-09-21/2018-10-10。 [date_invalid]")]
    [InlineData("--received 2017-12-31 --procedure licensing", "起算日期不在法定日历的范围内。请填写2018年1月1日至2099年12月31日之间的日期。 [deadline_date_outside_calendar]")]
    [InlineData("--received 2018-09-27 --procedure permit", "没有这种程序类别。请填写licensing、confirmation、benefit、public-service或者query。 [procedure_unknown]")]
    [InlineData("--received 2018-09-27 --procedure benefit", "该程序没有视为受理的规定。视为受理只适用于行政许可（licensing）。 [deemed_acceptance_not_in_procedure]")]
    public async Task Question_Wrong_EndsWithTwoAndASentence(string question, string sentence) =>
        (await RunAsync(question)).ShouldBe(new HostCommand(2, "", sentence + "\n"));

    [Theory]
    [InlineData("--json")]
    [InlineData("--from 2018-09-28")]
    [InlineData("--days 3")]
    [InlineData("--received 2018-09-27")]
    [InlineData("--procedure licensing")]
    [InlineData("--from 2018-09-28 --days 3 --received 2018-09-27")]
    [InlineData("--from 2018-09-28 --days 3 --procedure licensing")]
    [InlineData("--received 2018-09-27 --procedure licensing --days 3")]
    [InlineData("--received 2018-09-27 --procedure licensing --unit working")]
    [InlineData("--received 2018-09-27 --procedure licensing --extend 3")]
    [InlineData("--received 2018-09-27 --procedure licensing --pause 2018-09-28/2018-09-29")]
    public async Task Question_HalfAskedOrOfTwoKinds_IsRefused(string question) =>
        (await RunAsync(question)).ShouldBe(new HostCommand(
            2, "",
            "期限问法不完整，或者混用了两种问法。请填写--from和--days（可加--unit、--extend、--pause），或者只填写--received和--procedure。 [deadline_form_invalid]\n"));

    private static Task<HostCommand> RunAsync(string question) => HostCommand.RunAsync(["deadline", .. question.Split(' ')]);
}
