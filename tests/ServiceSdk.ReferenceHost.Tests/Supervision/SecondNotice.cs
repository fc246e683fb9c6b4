using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.Supervision;

/// <summary>A case whose clerk gave a second one-time notice: a red card, whatever comes of it.</summary>
internal static class SecondNotice
{
    /// <summary>The clerk of the hall's first window files it and breaks the rule.</summary>
    /// <returns>The case's number and the card's id.</returns>
    public static async Task<(string Number, string Card)> GiveAsync(DemonstrationHost host, HallClient clerk)
    {
        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        await Visit.ServeAsync(clerk, ticket);
        var number = await Visit.FileWithoutPhotoAsync(clerk, ticket);
        await MoveAsync(clerk, number, new { trigger = "receive", receiptPrinted = true });
        await MoveAsync(clerk, number, Notice("material_missing"));
        await MoveAsync(clerk, number, new { trigger = "submitSupplement", materials = new[] { "photo" }, applicantSigned = true });
        await MoveAsync(clerk, number, Notice("photo_blurred"));
        await Visit.FinishAsync(clerk, ticket);
        return (number, "secondNotice-5");
    }

    private static object Notice(string code) => new
    {
        trigger = "notifySupplement", notice = "补正2026-1", supervisorMark = "JC-2026-0001", defects = new[] { new { code, text = "请重拍照片。", material = "photo" } },
    };

    private static async Task MoveAsync(HallClient clerk, string number, object move)
    {
        var moved = await clerk.PostAsync($"cases/{number}/moves", move);
        moved.Status.ShouldBe(200, moved.ToString());
    }
}
