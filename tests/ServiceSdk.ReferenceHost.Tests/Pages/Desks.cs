using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Pages;

/// <summary>Screens and desks of one hall, each entered as people enter it.</summary>
internal sealed class Desks(Browser browser, Uri host, Func<string, string> secretOf)
{
    public const string Hall = DemonstrationHost.Hall;

    /// <summary>What a step asks before it is taken; the others are taken at once.</summary>
    private static readonly Dictionary<string, string> Asked = new()
    {
        ["receive"] = "receiptPrinted",
        ["submitForDecision"] = "checklistDone",
        ["grant"] = "result",
        ["prepareDelivery"] = "document",
        ["pickUp"] = "takerChecked",
    };

    /// <summary>A terminal enrolled on the enrolment page; it ends on its own page.</summary>
    public async Task<IPage> EnrolAsync(string id, string path, int width, int height)
    {
        var page = await browser.OpenAsync(host, width, height);
        await page.GotoAsync("/enrol");
        await page.Test("terminal").FillAsync($"{Hall}-{id}");
        await page.Test("secret").FillAsync(secretOf($"{Hall}-{id}"));
        await page.Test("enrol").ClickAsync();
        await page.WaitForURLAsync($"**{path}");
        return page;
    }

    /// <summary>A member of staff at the page of a window, which sends who is not known to sign in.</summary>
    public Task<IPage> SignInAsync(string post, string window = "1") => SignInToAsync(post, $"/window/{Hall}/{window}");

    /// <summary>A member of staff finds a case where it waits for them, and opens it.</summary>
    public async Task<IPage> OpenFromTrayAsync(string post, string number)
    {
        var page = await SignInToAsync(post, "/cases");

        // The list comes some moments after the case.
        await Eventually.ReadAsync(
            async () =>
            {
                await page.Test("scope").DispatchEventAsync("change");
                await Assertions.Expect(page.Locator("[data-list]")).ToHaveAttributeAsync("aria-busy", "false");
                return await page.Test($"open-{number}").CountAsync();
            },
            found => found == 1);
        await page.SaveAsync("cases.png");
        await page.Test($"open-{number}").ClickAsync();
        await Assertions.Expect(page.Test("case-number")).ToHaveTextAsync(number);
        return page;
    }

    private async Task<IPage> SignInToAsync(string post, string path)
    {
        var page = await browser.OpenAsync(host, 1440, 900);
        await page.GotoAsync(path);
        await page.Test("user-name").FillAsync($"{Hall}-{post}");
        await page.Test("password").FillAsync(secretOf($"{Hall}-{post}"));
        await page.Test("sign-in").ClickAsync();
        await Assertions.Expect(page.Test("user")).ToHaveTextAsync($"{Hall}-{post}");
        return page;
    }

    /// <summary>Somebody behind the windows opens a case and takes one step of it.</summary>
    public async Task TakeStepAsync(string post, string number, string trigger, string label)
    {
        var page = await SignInAsync(post);
        await page.Test("look-up-number").FillAsync(number);
        await page.Test("look-up").ClickAsync();
        await MoveAsync(page, trigger, label);
        await page.Context.CloseAsync();
    }

    /// <summary>Somebody opens a case, charges its fee and notes the payment.</summary>
    public async Task TakeFeeAsync(string post, string number)
    {
        var page = await SignInAsync(post);
        await page.Test("look-up-number").FillAsync(number);
        await page.Test("look-up").ClickAsync();
        await TakeFeeAsync(page);
        await page.Context.CloseAsync();
    }

    /// <summary>Charges the fee of the open case and notes the payment.</summary>
    public static async Task TakeFeeAsync(IPage page)
    {
        await page.Test("fee-card").ClickAsync();
        await Assertions.Expect(page.Test("fee-stage-card")).ToHaveTextAsync("待缴费");
        await page.Test("fee-card").ClickAsync();
        await page.Test("ask-receipt").FillAsync("32040226-0000001");
        await page.Test("ask-payer").FillAsync("钱示例");
        await page.Test("ask-confirm").ClickAsync();
        await Assertions.Expect(page.Test("fee-stage-card")).ToHaveTextAsync("已缴费");
    }

    /// <summary>Takes a step of the open case, answering what it asks for, to a state or one of several.</summary>
    public static async Task MoveAsync(IPage page, string trigger, string label)
    {
        await page.Test($"move-{trigger}").ClickAsync();
        if (Asked.TryGetValue(trigger, out var field))
        {
            var answer = page.Test($"ask-{field}");
            if (await answer.GetAttributeAsync("type") == "checkbox")
                await answer.CheckAsync();
            else
                await answer.FillAsync("准予换领居民身份证");
            await page.Test("ask-confirm").ClickAsync();
        }

        await Assertions.Expect(page.Test("case-state")).ToHaveTextAsync(new Regex($"^({label})$"));
    }
}
