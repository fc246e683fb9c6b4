using ServiceSdk.Devices;

namespace ServiceSdk.Hosting.Devices;

/// <summary>What people are told when a device command fails.</summary>
public static class DeviceRefusals
{
    internal static Refusal NoDevice() => new("device_not_installed", "这里没有安装该设备。", "请改用其他方式，或联系大厅管理员。");

    internal static Refusal Of(DeviceError error) => error switch
    {
        DeviceError.Busy or DeviceError.Claimed => new("device_busy", "设备正在使用。", "请稍候再试。"),
        DeviceError.Timeout or DeviceError.Cancelled => new("device_timeout", "没有等到操作。", "请重新操作。"),
        DeviceError.ConsumableOut => new("device_consumable_out", "设备缺纸。", "请联系工作人员加纸。"),
        DeviceError.UserActionRequired => new("device_user_action", "设备需要处理。", "请取走证件重新放置，或联系工作人员检查设备。"),
        DeviceError.MediaRemoved => new("device_media_removed", "证件被提前取走。", "请将证件放好，直到提示完成。"),
        DeviceError.Illegal => new("device_illegal", "设备不支持这种证件或内容。", "请改用其他方式办理。"),
        DeviceError.OutcomeUnknown => new("device_outcome_unknown", "设备没有确认是否完成。", "请查看设备；需要时由工作人员补打。"),
        _ => new("device_offline", "设备没有响应。", "请稍候再试，或联系工作人员。"),
    };
}
