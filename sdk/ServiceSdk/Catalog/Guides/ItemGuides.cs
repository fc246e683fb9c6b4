using ServiceSdk.Items;

namespace ServiceSdk.Catalog.Guides;

/// <summary>What the guides of items say, in words.</summary>
public static class ItemGuides
{
    /// <summary>Every fact of an item, in the order it is read; a field that was not written is not there.</summary>
    /// <param name="item">The item.</param>
    public static IReadOnlyList<GuideFact> Facts(ServiceItem item) => [.. GuideFields.All.SelectMany(field => field.Facts(item))];

    /// <summary>The labels of the fields an item must have before it goes into service and does not have.</summary>
    /// <param name="item">The item.</param>
    public static IReadOnlyList<string> Missing(ServiceItem item) =>
    [
        .. GuideFields.All.Where(field => field.Required && !field.Facts(item).Any()).Select(field => field.Label),
        .. item.Fees.Count == 0 && item.Guide.Charge is null ? ["收费项目或者收费说明"] : Array.Empty<string>(),
    ];
}
