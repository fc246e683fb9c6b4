namespace ServiceSdk.Hosting.Access;

/// <summary>What an enrolled terminal is; each may do only what such a terminal needs. Their actors have the role <see cref="Roles.Device"/>.</summary>
public enum TerminalKind
{
    /// <summary>自助取号机: reads cards, issues tickets.</summary>
    Kiosk,

    /// <summary>大厅显示屏: reads the board.</summary>
    Display,

    /// <summary>窗口屏 with its evaluator: reads its window, gives grades.</summary>
    WindowScreen,
}
