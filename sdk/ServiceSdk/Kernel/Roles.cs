namespace ServiceSdk;

/// <summary>The roles the rules grant acts to, as they stand in <see cref="Actor.Role"/>.</summary>
public static class Roles
{
    /// <summary>The applicant 申请人.</summary>
    public const string Citizen = "citizen";

    /// <summary>A named agent with a mandate 代办员.</summary>
    public const string Agent = "agent";

    /// <summary>Staff of a window 窗口人员.</summary>
    public const string Clerk = "clerk";

    /// <summary>Who reviews 审查人员.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Who decides 审批人员.</summary>
    public const string Approver = "approver";

    /// <summary>The head of an agency 机关负责人: extends terms, reopens what was closed.</summary>
    public const string Head = "head";

    /// <summary>Who makes out and hands over results 出件人员.</summary>
    public const string DeliveryDesk = "delivery-desk";

    /// <summary>Who keeps the archive 档案人员.</summary>
    public const string Archivist = "archivist";

    /// <summary>Who sets the hall up and keeps its roster 大厅管理员.</summary>
    public const string Manager = "manager";

    /// <summary>Who watches deadlines, complaints and grades over offices 效能监察人员.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Who proposes changes of the catalog, for a department 目录管理员.</summary>
    public const string CatalogEditor = "catalog-editor";

    /// <summary>Who reviews changes of the catalog, for the district office 目录审核人员.</summary>
    public const string CatalogReviewer = "catalog-reviewer";

    /// <summary>Who confirms changes of the catalog, for the city's department 目录确认人员.</summary>
    public const string CatalogConfirmer = "catalog-confirmer";

    /// <summary>Who keeps accounts, terminals and keys 系统管理员.</summary>
    public const string Administrator = "administrator";

    /// <summary>A kiosk, keypad or screen, by its own secret.</summary>
    public const string Device = "device";

    /// <summary>A vendor's system, by its API key.</summary>
    public const string Vendor = "vendor";

    /// <summary>The platform itself: timers and process managers.</summary>
    public const string System = "system";

    /// <summary>What a role is called on a page.</summary>
    /// <param name="role">One of the constants.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such role.</exception>
    public static string Label(string role) => role switch
    {
        Citizen => "申请人",
        Agent => "代办员",
        Clerk => "窗口人员",
        Reviewer => "审查人员",
        Approver => "审批人员",
        Head => "机关负责人",
        DeliveryDesk => "出件人员",
        Archivist => "档案人员",
        Manager => "大厅管理员",
        Supervisor => "效能监察人员",
        CatalogEditor => "目录管理员",
        CatalogReviewer => "目录审核人员",
        CatalogConfirmer => "目录确认人员",
        Administrator => "系统管理员",
        Device => "设备",
        Vendor => "接入系统",
        System => "系统",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
