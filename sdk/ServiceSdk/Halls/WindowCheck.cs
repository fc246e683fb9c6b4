using ServiceSdk.Queueing;

namespace ServiceSdk.Halls;

/// <summary>Whether a hall's windows fit its lines: every line has a window, every window has a line.</summary>
internal static class WindowCheck
{
    /// <summary>The first window or line that does not fit, in Chinese; null when all do.</summary>
    public static string? Defect(IReadOnlyList<ServiceLine> lines, IReadOnlyList<Window> windows)
    {
        var taken = lines.Select(line => line.Skill).ToHashSet();
        foreach (var window in windows)
        {
            if (window.Skills.Count == 0)
                return $"窗口“{window.Id}”没有业务队列可以办理";
            if (window.Skills.FirstOrDefault(skill => !taken.Contains(skill)) is { } stray)
                return $"窗口“{window.Id}”的授权“{stray.Department}·{stray.Group}”没有对应的业务队列";
            if (DefectOfPreference(window, lines) is { } defect)
                return defect;
        }

        var served = windows.SelectMany(window => window.Skills).ToHashSet();
        return lines.FirstOrDefault(line => !served.Contains(line.Skill)) is { } unserved
            ? $"业务队列“{unserved.Id}”没有窗口可以办理"
            : null;
    }

    private static string? DefectOfPreference(Window window, IReadOnlyList<ServiceLine> lines)
    {
        var named = new HashSet<string>();
        foreach (var id in window.Prefer ?? [])
        {
            if (!named.Add(id))
                return $"窗口“{window.Id}”的优先队列“{id}”重复";
            if (lines.FirstOrDefault(one => one.Id == id) is not { } line)
                return $"窗口“{window.Id}”的优先队列“{id}”不存在";
            if (!window.Skills.Contains(line.Skill))
                return $"窗口“{window.Id}”不能办理它的优先队列“{id}”";
        }

        return null;
    }
}
