namespace ServiceSdk.Hosting.Access;

/// <summary>The role names policies and transition tables speak of.</summary>
public static class Roles
{
    /// <summary>窗口人员.</summary>
    public const string Clerk = "clerk";

    /// <summary>审查人员.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>审批人员.</summary>
    public const string Approver = "approver";

    /// <summary>出件人员.</summary>
    public const string DeliveryDesk = "delivery-desk";

    /// <summary>档案人员.</summary>
    public const string Archivist = "archivist";

    /// <summary>大厅管理员.</summary>
    public const string HallManager = "hall-manager";

    /// <summary>自助取号机.</summary>
    public const string Kiosk = "kiosk";

    /// <summary>大厅显示屏.</summary>
    public const string Display = "display";

    /// <summary>窗口屏 with its evaluator.</summary>
    public const string WindowScreen = "window-screen";

    /// <summary>The system itself.</summary>
    public const string System = "system";
}
