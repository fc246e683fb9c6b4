namespace ServiceSdk.Items;

/// <summary>服务对象: whom an item is for.</summary>
public enum Audience
{
    /// <summary>个人.</summary>
    Person,

    /// <summary>法人和其他组织.</summary>
    Organisation,
}
