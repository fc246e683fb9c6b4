using System.ComponentModel;
using System.Text;
using System.Text.Json;
using ServiceSdk.Calendar;
using ServiceSdk.ReferenceHost.Api;
using ServiceSdk.ReferenceHost.Commands.Halls;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Publishes a State Council notice to the running host.</summary>
internal sealed class CalendarImportCommand : AsyncCommand<CalendarImportCommand.Settings>
{
    public sealed class Settings : HostSettings
    {
        [CommandArgument(0, "<FILE>")]
        [Description("The notice, as docs/calendar.md describes it.")]
        public string File { get; init; } = "";

        [CommandOption("--json")]
        [Description("Print JSON.")]
        public bool Json { get; init; }
    }

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (!(await InputFile.ReadAsync(settings.File, cancellationToken)).Succeeded(out var text, out var refusal))
            return Output.Refused(refusal);
        if (!HolidayNotices.Read(Encoding.UTF8.GetBytes(text)).Succeeded(out var notice, out refusal))
            return Output.Refused(refusal);
        if (!(await HostSession.OpenAsync(settings, cancellationToken)).Succeeded(out var session, out refusal))
            return Output.Refused(refusal, ExitCodes.Of(refusal));
        using (session)
        {
            var answer = await session.SendAsync(HttpMethod.Post, "calendar/notices", text, cancellationToken);
            if (!answer.Succeeded(out var published, out refusal))
                return Output.Refused(refusal, ExitCodes.Of(refusal));
            if (settings.Json)
                return Output.Json(JsonSerializer.Deserialize(published, ApiJson.Default.NoticeView)!, ApiJson.Default.NoticeView);
            Console.WriteLine($"通知{notice.Id}已经纳入法定日历，共{notice.Days.Count}天。");
            return ExitCodes.Done;
        }
    }
}
