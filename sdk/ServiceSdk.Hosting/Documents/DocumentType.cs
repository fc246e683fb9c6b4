namespace ServiceSdk.Hosting.Documents;

/// <summary>A kind of document that is taken in; all others are not. What it is, its content says.</summary>
public sealed class DocumentType
{
    private const long Megabyte = 1 << 20;

    private readonly Func<Stream, bool> _holds;

    private DocumentType(string media, string label, string extension, long limit, Func<Stream, bool> holds) =>
        (Media, Label, Extension, Limit, _holds) = (media, label, extension, limit, holds);

    /// <summary>The kinds that are taken in.</summary>
    public static IReadOnlyList<DocumentType> All { get; } =
    [
        new("application/pdf", "PDF", "pdf", 200 * Megabyte, DocumentSigns.IsPdf),
        new("application/ofd", "OFD", "ofd", 200 * Megabyte, OfdSigns.IsOfd),
        new("image/tiff", "TIFF", "tif", 200 * Megabyte, DocumentSigns.IsTiff),
        new("image/jpeg", "JPEG", "jpg", 20 * Megabyte, DocumentSigns.IsJpeg),
        new("image/png", "PNG", "png", 20 * Megabyte, DocumentSigns.IsPng),
    ];

    /// <summary>How many bytes the largest of all may have.</summary>
    public static long Largest { get; } = All.Max(type => type.Limit);

    /// <summary>Its media type.</summary>
    public string Media { get; }

    /// <summary>What it is called.</summary>
    public string Label { get; }

    /// <summary>How the name of such a file ends.</summary>
    public string Extension { get; }

    /// <summary>How many bytes one may have.</summary>
    public long Limit { get; }

    /// <summary>The kind with a media type; null for none that is taken in.</summary>
    /// <param name="media">As a request declares it; what follows a semicolon does not count.</param>
    public static DocumentType? Find(string? media)
    {
        var name = media?.Split(';')[0].Trim();
        return All.FirstOrDefault(type => type.Media.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a content is of this kind, by its own bytes.</summary>
    /// <param name="content">Can be sought in.</param>
    public bool Holds(Stream content) => _holds(content);
}
