using System.Text.Json.Serialization;

namespace ServiceSdk.Notices;

/// <summary>The words a hall's notices have unless it says otherwise. Immutable.</summary>
/// <param name="Source">Where the words come from; <c>sample</c> where they were made up for demonstration.</param>
/// <param name="Hours">When messages may go out.</param>
/// <param name="Texts">One an occasion.</param>
public sealed record NoticeTexts(string Source, NoticeHours Hours, IReadOnlyList<NoticeText> Texts)
{
    /// <summary>Those that come with the SDK.</summary>
    public static NoticeTexts Shipped { get; } = ShippedFacts.Read("notice-texts.json", NoticeTextsJson.Default.NoticeTexts);

    /// <summary>The words of an occasion.</summary>
    /// <exception cref="InvalidOperationException">There are none: a defect of the data.</exception>
    public NoticeText Of(NoticeOccasion occasion) => Texts.First(text => text.Occasion == occasion);
}

/// <summary>The words of one occasion, by channel.</summary>
/// <param name="Occasion">What it tells of.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Sms">As a message.</param>
/// <param name="Post">As a letter.</param>
/// <param name="Page">On the progress page.</param>
public sealed record NoticeText(NoticeOccasion Occasion, string Title, string Sms, string Post, string Page)
{
    /// <summary>The words for a channel.</summary>
    /// <param name="channel">One of the values.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such channel.</exception>
    public string For(NoticeChannel channel) => channel switch
    {
        NoticeChannel.Sms => Sms,
        NoticeChannel.Post => Post,
        NoticeChannel.Page => Page,
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(NoticeTexts))]
internal sealed partial class NoticeTextsJson : JsonSerializerContext;
