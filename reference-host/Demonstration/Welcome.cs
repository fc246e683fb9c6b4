using System.Text;
using ServiceSdk.Hosting.Halls;

namespace ServiceSdk.ReferenceHost.Demonstration;

/// <summary>What the host prints when it is ready.</summary>
internal static class Welcome
{
    public static string Text(ICollection<string> urls, IEnumerable<HallListing> halls, IReadOnlyList<SeededLogin> seeded)
    {
        var url = urls.First();
        var text = new StringBuilder().AppendLine($"ServiceSdk 已就绪：{url}    接口说明：{url}/openapi");
        if (urls.Count > 1)
            text.AppendLine($"  另有地址（含gRPC）：{string.Join("    ", urls.Skip(1))}");
        foreach (var hall in halls)
            text.AppendLine($"  {hall.Name}    取号 {url}/kiosk/{hall.Id}    显示屏 {url}/display/{hall.Id}");
        if (seeded.Count == 0)
            return text.ToString();

        text.AppendLine("演示账号和终端（只显示这一次）：");
        foreach (var login in seeded)
            text.AppendLine($"  {login.Kind}\t{login.Name}\t{login.Secret}\t{login.Hall}\t{login.Post}");
        return text.ToString();
    }
}
