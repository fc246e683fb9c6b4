using Microsoft.Playwright;

namespace ServiceSdk.ReferenceHost.Tests.Pages;

/// <summary>The pictures of the README, taken only when <c>SERVICESDK_SCREENSHOTS</c> names a folder for them.</summary>
internal static class Screenshots
{
    public static async Task SaveAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SERVICESDK_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name), Scale = ScreenshotScale.Css });
    }
}
