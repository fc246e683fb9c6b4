using System.Security.Cryptography;
using System.Text.Json;

namespace ServiceSdk.Devices.Tests.Plugins;

/// <summary>What the build lays out under artifacts/drivers is what a host may load.</summary>
public sealed class DriverLayoutTests
{
    [Theory]
    [InlineData("driver.sdt-id-card-reader", "SdtIdCardReader", "id-card-reader")]
    [InlineData("driver.esc-pos-printer", "EscPosPrinter", "ticket-printer")]
    [InlineData("driver.evaluation-keypad", "EvaluationKeypad", "evaluator")]
    public void Folder_OfADriver_HoldsItsOwnFilesWithTheirHashes(string id, string assembly, string deviceClass)
    {
        var folder = Path.Combine(Root(), "artifacts", "drivers", id);
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "plugin.json")));
        var root = manifest.RootElement;

        root.GetProperty("id").GetString().ShouldBe(id);
        root.GetProperty("kind").GetString().ShouldBe("driver");
        root.GetProperty("assembly").GetString().ShouldBe($"{assembly}.dll");
        root.GetProperty("deviceClasses").EnumerateArray().Select(name => name.GetString()).ShouldBe([deviceClass]);
        root.GetProperty("files").EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString()!).ShouldBe(
            new[] { $"{assembly}.deps.json", $"{assembly}.dll", "ServiceSdk.Devices.dll" }.ToDictionary(name => name, name => Sha256(Path.Combine(folder, name))),
            ignoreOrder: true);
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length.ShouldBe(4);
    }

    [Theory]
    [InlineData(typeof(SdtIdCardReader.SdtIdCardReaderDriver))]
    [InlineData(typeof(EscPosPrinter.EscPosPrinterDriver))]
    [InlineData(typeof(EvaluationKeypad.EvaluationKeypadDriver))]
    public void Assembly_OfADriver_HasOnePublicTypeAndItMakesDevices(Type driver)
    {
        driver.Assembly.GetExportedTypes().ShouldBe([driver]);
        Activator.CreateInstance(driver).ShouldBeAssignableTo<IDeviceDriver>();
    }

    private static string Sha256(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ServiceSdk.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no ServiceSdk.sln above the tests");
        return folder.FullName;
    }
}
