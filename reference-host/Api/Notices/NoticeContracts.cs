using ServiceSdk.Notices;
using ServiceSdk.ReferenceHost.Api.Cases;

namespace ServiceSdk.ReferenceHost.Api.Notices;

/// <summary>A notice as staff see it; whom it is to stays open in its text.</summary>
internal sealed record NoticeStanding(
    string Notice, NoticeOccasion Occasion, string Title, NoticeChannel Channel, string ChannelLabel, string Text, NoticeState State, string StateLabel,
    long At, long? Due, int Attempts, string? Code, long? SentAt, string? Provider, DateOnly? DeliveredOn, NoticeProof? Proof, string? ProofLabel,
    string? Reference)
{
    public static NoticeStanding Of(Notice one) => new(
        one.Id, one.Queued.Occasion, NoticeTexts.Shipped.Of(one.Queued.Occasion).Title, one.Queued.Channel, one.Queued.Channel.Label(), one.Queued.Text,
        one.State, one.State.Label(), one.At, one.State == NoticeState.Queued ? one.Due : null, one.Attempts, one.Code, one.SentAt, one.Sent?.Provider,
        one.Delivered?.On, one.Delivered?.Proof, one.Delivered?.Proof.Label(), one.Delivered?.Reference ?? one.Sent?.Reference);
}

/// <summary>A notice as everyone who has the case's number and code sees it: the words only of one that is for the page.</summary>
internal sealed record PublicNotice(string Title, NoticeChannel Channel, string ChannelLabel, string? Text, DateOnly On, DateOnly? DeliveredOn)
{
    public static PublicNotice Of(Notice one) => new(
        NoticeTexts.Shipped.Of(one.Queued.Occasion).Title, one.Queued.Channel, one.Queued.Channel.Label(),
        one.Queued.Channel == NoticeChannel.Page ? one.Queued.Text : null, CivilTime.Date(one.At), one.Delivered?.On);
}

/// <summary>How staff say a notice was delivered.</summary>
/// <param name="Proof">Handed over, or by the post's receipt.</param>
/// <param name="On">When; today where it is not said.</param>
/// <param name="Reference">The receipt's number.</param>
internal sealed record DeliveryBody(NoticeProof? Proof, DateOnly? On, string? Reference);

internal sealed record NoticeSettings(NoticeHours Hours, string Source, IReadOnlyList<NoticeWording> Texts);

/// <summary>The words for an occasion and channel; version 0 for the shipped ones.</summary>
internal sealed record NoticeWording(NoticeOccasion? Occasion, string? Title, NoticeChannel? Channel, string? Text, int? Version);

internal sealed record NoticeHoursBody(int? From, int? To, bool? DaysOff);
