using SkiaSharp;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>A small picture of a photo: drawn when it is asked for and kept nowhere, so that there is nothing to protect, back up or erase.</summary>
internal static class Thumbnail
{
    private const float Edge = 240;

    // 64 MiB once decoded: a page of A4 at 300 dots to the inch fits.
    private const long MostPixels = 16 << 20;

    // A page of A4 at 600 dots to the inch, and what the largest phones take: some pictures are decoded whole, however small they are wanted.
    private const long MostStored = 64 << 20;

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
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > MostStored)
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
        using var upright = Upright(small, codec.EncodedOrigin);
        using var png = upright.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>As the picture is to be held: cameras store what they see, and beside it how they were held.</summary>
    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        var (width, height) = (picture.Width, picture.Height);
        var upright = origin >= SKEncodedOrigin.LeftTop ? new SKBitmap(height, width) : new SKBitmap(width, height);
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => SKMatrix.Identity,
        });
        canvas.DrawBitmap(picture, 0, 0);
        return upright;
    }

    private static float Scale(int width, int height) => Math.Min(1, Edge / Math.Max(width, height));
}
