using Microsoft.Playwright;

namespace ServiceSdk.ReferenceHost.Tests.Pages;

/// <summary>The machine's own Chromium; each screen and each member of staff has a context of its own in it.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>What the pages reported as going wrong, of all contexts.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Starts it. Without it the test is skipped and says so, unless every part is required.</summary>
    public static async Task<Browser> StartAsync()
    {
        var found = File.Exists(Executable);
        if (Environment.GetEnvironmentVariable("SERVICESDK_REQUIRE_PARTS") == "1")
            found.ShouldBeTrue($"{Executable} is missing (Debian package chromium).");
        Assert.SkipUnless(found, $"{Executable} is missing (Debian package chromium).");

        Assertions.SetDefaultExpectTimeout(30_000);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--no-first-run"],
        });
        return new Browser(playwright, browser);
    }

    /// <summary>A page in a context of its own.</summary>
    public async Task<IPage> OpenAsync(Uri host, int width, int height)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = host.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = "zh-CN",
        });
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => Errors.Add(error);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}

/// <summary>Elements by their <c>data-test</c> name.</summary>
internal static class PageElements
{
    public static ILocator Test(this IPage page, string name) => page.Locator($"[data-test='{name}']:visible");
}
