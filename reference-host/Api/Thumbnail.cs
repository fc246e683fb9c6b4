using SkiaSharp;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>A small picture of a photo: drawn when it is asked for and kept nowhere, so that there is nothing to protect, back up or erase.</summary>
internal static class Thumbnail
{
    private const float Edge = 240;

    // 64 MiB once decoded: a page of A4 at 300 dots to the inch fits.
    private const long MostPixels = 16 << 20;

    // One at a time: however many are asked for, one decoded picture is in memory.
    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>Draws it.</summary>
    /// <param name="content">A JPEG or PNG, authentic to its last byte.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>A PNG; null for a picture that is broken, or too large to be decoded.</returns>
    public static async Task<byte[]?> DrawAsync(Stream content, CancellationToken cancellation)
    {
        await Turn.WaitAsync(cancellation);
        try
        {
            // Read here and not by the decoder: a fault of reading cannot pass through native code.
            var picture = new byte[content.Length];
            await content.ReadExactlyAsync(picture, cancellation);
            return Draw(picture);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static byte[]? Draw(byte[] picture)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        if (codec is null)
            return null;
        var nearest = codec.GetScaledDimensions(Scale(codec.Info.Width, codec.Info.Height));
        if ((long)nearest.Width * nearest.Height > MostPixels)
            return null;
        using var decoded = new SKBitmap(new SKImageInfo(nearest.Width, nearest.Height));
        if (codec.GetPixels(decoded.Info, decoded.GetPixels()) != SKCodecResult.Success)
            return null;
        var scale = Scale(decoded.Width, decoded.Height);
        var size = new SKSizeI(Math.Max(1, (int)(decoded.Width * scale)), Math.Max(1, (int)(decoded.Height * scale)));
        using var small = decoded.Resize(size, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var png = small.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static float Scale(int width, int height) => Math.Min(1, Edge / Math.Max(width, height));
}
