using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Notices;

/// <summary>
/// Takes notices out of the house on one channel: an SMS gateway, the post. The host asks it under a deadline, and may ask twice for one
/// notice: a process that died after asking does not know that it was answered.
/// </summary>
public interface INoticeProvider
{
    /// <summary>Its name, as records keep it.</summary>
    string Name { get; }

    /// <summary>The channel it serves; one provider a channel.</summary>
    NoticeChannel Channel { get; }

    /// <summary>Takes a notice. The same id again is the same notice: it answers as before, and sends nothing.</summary>
    /// <param name="letter">The notice, with personal data in the clear: kept no longer than sending takes.</param>
    /// <param name="cancellation">The deadline, and the host's end.</param>
    /// <returns>
    /// What the provider knows it by; or why not. <see cref="CaseNoticeRefusals.Unreachable"/> is final; after anything else, and after an
    /// exception, the notice comes again.
    /// </returns>
    ValueTask<Outcome<string>> SendAsync(NoticeLetter letter, CancellationToken cancellation);

    /// <summary>What became of notices that were taken.</summary>
    /// <param name="notices">Their ids.</param>
    /// <param name="cancellation">The deadline, and the host's end.</param>
    /// <returns>A receipt for each whose end is known; the others are asked for again.</returns>
    ValueTask<IReadOnlyList<NoticeReceipt>> ReceiptsAsync(IReadOnlyList<string> notices, CancellationToken cancellation);
}

/// <summary>A notice on its way out. Personal data; its text form shows none of it.</summary>
/// <param name="Notice">The notice's id.</param>
/// <param name="Text">The words, with the applicant's masked name in them.</param>
/// <param name="To">Where to: the phone number, or whom and where to send it to.</param>
public sealed record NoticeLetter(string Notice, string Text, string To)
{
    /// <summary>The id alone.</summary>
    public override string ToString() => Notice;
}

/// <summary>What became of a notice.</summary>
/// <param name="Notice">The notice's id.</param>
/// <param name="Arrived">Whether it is in the applicant's hands; false when it never will be.</param>
/// <param name="At">When that was settled, UTC milliseconds since 1970.</param>
/// <param name="Reference">The receipt's number.</param>
public sealed record NoticeReceipt(string Notice, bool Arrived, long At, string Reference);
