using System.Text.RegularExpressions;

namespace ServiceSdk.Plugins.Manifests;

/// <summary>What the values of a manifest must be, beyond their types.</summary>
internal static partial class ManifestRules
{
    private static readonly string[] DeviceClasses = ["id-card-reader", "ticket-printer", "evaluator"];

    public static Fault? Check(PluginManifest manifest)
    {
        if (!Id().IsMatch(manifest.Id))
            return new Fault("id", "只能由小写字母、数字、点和连字符组成");
        if (!Version().IsMatch(manifest.Version))
            return new Fault("version", "应为 主.次.修订 三个数字");
        if (manifest.Name.Length == 0)
            return new Fault("name", "不能为空");
        if (ContractNumber.TryParse(manifest.Contract.From) is not { } from)
            return new Fault("contract.from", "应为 主.次 两个数字");
        if (ContractNumber.TryParse(manifest.Contract.To) is not { } to)
            return new Fault("contract.to", "应为 主.次 两个数字");
        if (to.CompareTo(from) < 0)
            return new Fault("contract.to", "不能小于 contract.from");
        return manifest.Kind switch
        {
            PluginKind.Item => CheckItemPlugin(manifest),
            PluginKind.Driver => CheckDriver(manifest),
            _ => CheckRegistry(manifest),
        };
    }

    private static Fault? CheckItemPlugin(PluginManifest manifest)
    {
        if (manifest.Items is null)
            return new Fault("items", "事项插件必须有事项文件");
        return manifest.DeviceClasses.Count > 0 ? new Fault("deviceClasses", "事项插件不能有设备类别") : null;
    }

    private static Fault? CheckRegistry(PluginManifest manifest) =>
        manifest.Assembly is null ? new Fault("assembly", "共享数据插件必须有程序集")
        : manifest.Items is not null ? new Fault("items", "共享数据插件不能有事项文件")
        : manifest.DeviceClasses.Count > 0 ? new Fault("deviceClasses", "共享数据插件不能有设备类别")
        : null;

    private static Fault? CheckDriver(PluginManifest manifest)
    {
        if (manifest.Assembly is null)
            return new Fault("assembly", "驱动插件必须有程序集");
        if (manifest.Items is not null)
            return new Fault("items", "驱动插件不能有事项文件");
        if (manifest.DeviceClasses.Count == 0)
            return new Fault("deviceClasses", "驱动插件至少有一个设备类别");
        var unknown = manifest.DeviceClasses.ToList().FindIndex(name => !DeviceClasses.Contains(name));
        return unknown < 0 ? null : new Fault($"deviceClasses[{unknown}]", $"应为 {string.Join("、", DeviceClasses)} 之一");
    }

    [GeneratedRegex(@"\A[a-z0-9]+([.-][a-z0-9]+)*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[0-9]+\.[0-9]+\.[0-9]+\z")]
    private static partial Regex Version();
}
