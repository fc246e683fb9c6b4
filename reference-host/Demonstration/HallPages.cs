using ServiceSdk.Hosting.Halls;
using ServiceSdk.ReferenceHost.Pages;

namespace ServiceSdk.ReferenceHost.Demonstration;

/// <summary>What the pages must know of the halls.</summary>
internal sealed class HallPages(HallDirectory halls) : IHallDirectory
{
    public string? Demonstration => halls.All.Any(hall => hall.Demonstration)
        ? $"村（社区）、窗口、人员和未注明法律依据的内容均为示例；演示大厅每天00:00–24:00开放，{RealHours}按工作时间开放。"
        : null;

    private string RealHours => string.Join(
        "、", halls.All.Where(hall => !hall.EveryDay).Select(hall => hall.Name));

    public IReadOnlyList<HallName> Halls => [.. halls.All.Select(hall => new HallName(hall.Id, hall.Name))];

    public HallEntry? Find(string id) => halls.Find(id).Succeeded(out var hall, out _)
        ? new HallEntry(id, hall.Configuration.Name, [.. hall.Configuration.Windows.Select(window => new WindowEntry(window.Id, window.Name))])
        : null;
}
