using ServiceSdk.Devices.Tests.Sdt;
using Simulator.Sdt;

namespace ServiceSdk.Devices.Tests.Privacy;

/// <summary>A card's every word is a canary: whatever goes wrong, none of it stands in a log, an exception, a status or a text form.</summary>
public sealed class CanaryTests
{
    [Theory]
    [InlineData("resident-1", "")]
    [InlineData("resident-1", "fault noise read")]
    [InlineData("resident-1", "fault dribble read")]
    [InlineData("resident-1", "fault bad-checksum read|fault bad-checksum read|fault bad-checksum read")]
    [InlineData("resident-1", "fault lying-length read|fault lying-length read|fault lying-length read")]
    [InlineData("resident-1", "fault cut-mid-frame read")]
    [InlineData("resident-1", "fault late find|swap resident-2")]
    [InlineData("foreign", "")]
    [InlineData("hmt", "")]
    [InlineData("malformed", "")]
    public async Task Card_WhateverGoesWrong_IsNotWrittenAnywhere(string id, string faults)
    {
        await using var post = await ReaderFixture.OpenAsync();
        await post.ControlAsync($"lay {id}");
        foreach (var fault in faults.Split('|', StringSplitOptions.RemoveEmptyEntries))
            await post.ControlAsync(fault);

        var outcome = await OutcomeAsync(post);

        var written = string.Join('\n', [outcome, .. post.Log.Lines, .. post.Statuses.Select(status => status.ToString())]);
        written.ShouldNotBeEmpty();
        foreach (var canary in Words(Cards.Of(id)))
            written.ShouldNotContain(canary);
    }

    private static async Task<string> OutcomeAsync(ReaderFixture post)
    {
        try
        {
            return (await post.ReadWithJumpAsync("find", TimeSpan.FromSeconds(3))).ToString();
        }
        catch (DeviceException failure)
        {
            return failure.ToString();
        }
    }

    private static IEnumerable<string> Words(DemoCard card) =>
        new[] { card.Name, card.Number, card.Address, card.Birth, card.Authority }.Where(word => word.Length > 1);
}
