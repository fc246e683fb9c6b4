using ServiceSdk.Cases;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Identity;
using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Notices;

/// <summary>How an applicant can be reached: personal data, open only while a notice is handed over.</summary>
internal sealed class NoticeContact(Protector protector)
{
    /// <summary>The channel an applicant is told on: the one asked for where it can be used, else a message where a phone was given, else the page.</summary>
    /// <param name="opened">The case's filing.</param>
    /// <param name="served">The channels that have a provider.</param>
    /// <returns>The channel; null where nobody is left to tell.</returns>
    public NoticeChannel? ChannelOf(CaseOpened opened, IReadOnlyCollection<NoticeChannel> served)
    {
        if (Open(opened) is not { } party)
            return null;
        NoticeChannel[] wanted = opened.NotifyBy is { } asked ? [asked, NoticeChannel.Sms] : [NoticeChannel.Sms];
        return wanted.Cast<NoticeChannel?>().FirstOrDefault(channel => served.Contains(channel!.Value) && AddressOf(opened, party, channel.Value) is not null)
            ?? NoticeChannel.Page;
    }

    /// <summary>The notice as its provider needs it; null where nobody is left to tell.</summary>
    public NoticeLetter? LetterOf(Notice notice, CaseOpened opened)
    {
        if (Open(opened) is not { } party || AddressOf(opened, party, notice.Queued.Channel) is not { } to)
            return null;
        var text = NoticeWords.Fill(notice.Queued.Text, new Dictionary<string, string?> { [NoticeWords.Applicant] = Mask.Name(party.Name) });
        return new NoticeLetter(notice.Id, text, to);
    }

    private Party? Open(CaseOpened opened) => protector.Use(opened.Applicant, PersonalFields.Applicant, UnseenUse.Notifying);

    private string? AddressOf(CaseOpened opened, Party party, NoticeChannel channel) => channel switch
    {
        NoticeChannel.Sms => party.Phone,
        NoticeChannel.Post => opened.Delivery?.Address is { } address ? protector.Use(address, PersonalFields.Address, UnseenUse.Notifying) : null,
        _ => "",
    };
}
