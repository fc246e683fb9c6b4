using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Notices;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Api.Halls;

namespace ServiceSdk.ReferenceHost.Api.Notices;

/// <summary>通知设置: a hall's own words, and when its messages may go out.</summary>
internal static class NoticeSettingEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var settings = api.MapGroup("/halls/{hall}/notice-settings").RequireAuthorization(Policies.Manager);
        settings.MapGet("", GetAsync).WithName("GetNoticeSettings").Produces<NoticeSettings>();
        settings.MapPut("/texts", PutTextAsync).WithName("ChangeNoticeText").Produces<NoticeSettings>();
        settings.MapPut("/hours", PutHoursAsync).WithName("ChangeNoticeHours").Produces<NoticeSettings>();
    }

    private static async Task<IResult> GetAsync(string hall, HallDirectory halls, Streams<HallNotices> notices) =>
        halls.Find(hall).Succeeded(out _, out var refusal) ? await ShowAsync(hall, notices) : Problem.Of(refusal);

    private static Task<IResult> PutTextAsync([AsParameters] HallCall call, NoticeWording body, Streams<HallNotices> notices) =>
        ChangeAsync(
            call, notices, body is { Occasion: { } occasion, Channel: { } channel } ? new ChangeNoticeText(occasion, channel, body.Text) : null,
            call.Fingerprint.Of($"notices.text {call.Hall}", body, ApiJson.Default.NoticeWording));

    private static Task<IResult> PutHoursAsync([AsParameters] HallCall call, NoticeHoursBody body, Streams<HallNotices> notices) =>
        ChangeAsync(
            call, notices, body is { From: { } from, To: { } to, DaysOff: { } off } ? new ChangeNoticeHours(new NoticeHours(from, to, off)) : null,
            call.Fingerprint.Of($"notices.hours {call.Hall}", body, ApiJson.Default.NoticeHoursBody));

    private static async Task<IResult> ChangeAsync(HallCall call, Streams<HallNotices> notices, ICommand? command, byte[] fingerprint)
    {
        if (command is null)
            return Problem.Of(ApiRefusals.Malformed);
        if (!call.Own().Succeeded(out _, out var refusal))
            return Problem.Of(refusal);
        var changed = await notices.Open(StreamNames.HallNotices(call.Hall)).ExecuteAsync(
            command, call.User.Actor([Roles.Manager]), call.Key.Value, fingerprint);
        return changed.Succeeded(out _, out refusal) ? await ShowAsync(call.Hall, notices) : Problem.Of(refusal);
    }

    private static async Task<IResult> ShowAsync(string hall, Streams<HallNotices> notices) => Results.Json(
        await notices.Open(StreamNames.HallNotices(hall)).ReadAsync(all => new NoticeSettings(
            all.Hours, NoticeTexts.Shipped.Source,
            [
                .. from text in NoticeTexts.Shipped.Texts
                   from channel in Enum.GetValues<NoticeChannel>()
                   let words = all.Of(text.Occasion, channel)
                   select new NoticeWording(text.Occasion, text.Title, channel, words.Text, words.Version),
            ])),
        ApiJson.Default.NoticeSettings);
}
