namespace ServiceSdk.Items;

/// <summary>送达方式: how a result reaches whoever may take it. The names are kept in records for ever.</summary>
public enum DeliveryWay
{
    /// <summary>窗口领取. Taken at a hall's window, by whoever may, with an identity check.</summary>
    Window,

    /// <summary>邮寄. Sent to an address; delivered when it is signed for.</summary>
    Post,

    /// <summary>电子送达. Delivered over the platform it was filed on.</summary>
    Online,
}
