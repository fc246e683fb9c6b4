using ServiceSdk.Enquiries;
using ServiceSdk.Hosting.Enquiries;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy.Erasure;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Notices;
using ServiceSdk.Roster;

namespace ServiceSdk.Hosting.Tests.Enquiries;

public sealed class EnquiryDeskTests
{
    private const string Hall = HallProcess.Hall;
    private static readonly Actor Ann = new(HallProcess.Ann, Roles.Clerk, Hall, "1");

    [Fact]
    public async Task Enquiry_Logged_NamesTheSubstituteOfTheRoster()
    {
        await using var process = await NoticeProcess.FiledAsync(null, null);
        foreach (var command in (ICommand[])[
            new EnlistStaff(HallProcess.Ann, "001"), new EnlistStaff(HallProcess.Bob, "002"), new GrantSkills(HallProcess.Ann, [HallProcess.IdCard]),
            new GrantSkills(HallProcess.Bob, [HallProcess.IdCard]), new NameSubstitute(HallProcess.Ann, HallProcess.Bob)])
        {
            (await process.Get<RosterDesk>().ExecuteAsync(Hall, command, HallProcess.Manager, Guid.NewGuid(), new byte[32])).Done();
        }

        var logged = await LogAsync(process, null);
        logged.Substitute.ShouldBe(HallProcess.Bob);
        var bob = Ann with { Subject = HallProcess.Bob };
        var taken = await process.Get<EnquiryDesk>().ExecuteAsync(logged.Enquiry, new TakeOverEnquiry(logged.Enquiry), bob, Guid.NewGuid(), new byte[32]);
        taken.Done().Responsible.ShouldBe(HallProcess.Bob);
    }

    [Theory]
    [InlineData("320402-b1", null)]
    [InlineData("320402-b99", "enquiry_office_unknown")]
    [InlineData("320402006-9", "enquiry_office_unknown")]
    public async Task Enquiry_Referred_GoesToAnOfficeThatIsThere(string office, string? code)
    {
        await using var process = await NoticeProcess.FiledAsync(null, null);
        var logged = await LogAsync(process, null);
        var refer = new ReferEnquiry(logged.Enquiry, office, "请答复。", new DateOnly(2026, 11, 30));
        var referred = await process.Get<EnquiryDesk>().ExecuteAsync(logged.Enquiry, refer, Ann, Guid.NewGuid(), new byte[32]);
        (referred.Succeeded(out _, out var refusal) ? null : refusal.Code).ShouldBe(code);
    }

    [Fact]
    public async Task Enquirer_ThirtyDaysAfterTheLastEntry_IsErased()
    {
        await using var process = await NoticeProcess.FiledAsync(null, null);
        var logged = await LogAsync(process, new Enquirer("李四", "13912345678"));
        await process.FollowAsync();
        var timer = process.Timer("retention").ShouldNotBeNull();
        process.GoTo(DateTimeOffset.FromUnixTimeMilliseconds(timer.Due));
        await process.FireAsync();
        process.Get<IJournalStore>().ReadStream(StreamNames.Erasures(new DateOnly(2026, 12, 26)))
            .SelectMany(one => JournalEvents.Types.Read(one.Record.Payload)).OfType<SubjectErased>().ShouldHaveSingleItem()
            .ShouldBe(new SubjectErased(logged.Enquirer!.Subject, "enquiry", $"hall/{Hall}/2026-11-26/enquiries", ErasureReason.Retention));
    }

    private static async Task<EnquiryLogged> LogAsync(NoticeProcess process, Enquirer? enquirer) => (await process.Get<EnquiryDesk>().LogAsync(
        new EnquiryRequest(EnquiryCategory.Hall, null, EnquiryChannel.Desk, "在几楼？", null, enquirer), Ann, Guid.NewGuid(), new byte[32])).Done();
}
