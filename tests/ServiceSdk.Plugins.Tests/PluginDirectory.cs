using System.Security.Cryptography;
using Newtonsoft.Json.Linq;

namespace ServiceSdk.Plugins.Tests;

/// <summary>A plugin directory of its own for one test: each folder right in everything but what the test changes.</summary>
internal sealed class PluginDirectory : IDisposable
{
    private static readonly string Bin = System.IO.Path.GetFullPath(System.IO.Path.Combine(AppContext.BaseDirectory, "..", ".."));
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;

    public string Path { get; } = Directory.CreateTempSubdirectory("plugins-").FullName;

    /// <summary>Adds a plugin with one item <c>id-1</c>; with a fixture's code, or data-only.</summary>
    /// <param name="id">Its id and its folder's name.</param>
    /// <param name="fixture">The fixture project whose build output is copied.</param>
    /// <param name="manifest">Changes the manifest after the hashes were put in.</param>
    /// <param name="items">Changes the items document before it is hashed.</param>
    /// <param name="files">Changes the folder before it is hashed.</param>
    public PluginDirectory Add(
        string id, string? fixture = null, Action<JObject>? manifest = null, Action<JArray>? items = null, Action<string>? files = null)
    {
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(Path, id)).FullName;
        if (fixture is not null)
        {
            foreach (var file in Directory.GetFiles(System.IO.Path.Combine(Bin, fixture, Configuration)))
                File.Copy(file, System.IO.Path.Combine(folder, System.IO.Path.GetFileName(file)));
        }

        var document = new JArray(Item($"{id}-1"));
        items?.Invoke(document);
        File.WriteAllText(System.IO.Path.Combine(folder, "items.json"), document.ToString());
        files?.Invoke(folder);

        var root = JObject.FromObject(new
        {
            id,
            version = "1.2.3",
            contract = new { from = "1.0", to = "1.0" },
            kind = "item",
            name = "测试",
            items = "items.json",
        });
        if (fixture is not null)
            root["assembly"] = $"{fixture}.dll";
        root["files"] = new JObject(Directory.GetFiles(folder)
            .Select(file => new JProperty(System.IO.Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))))));
        manifest?.Invoke(root);
        File.WriteAllText(System.IO.Path.Combine(folder, "plugin.json"), root.ToString());
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static JObject Item(string code) => JObject.FromObject(new
    {
        code,
        number = 1,
        department = "测试局",
        name = "测试事项",
        title = "测试",
        group = "tests",
        procedure = "public-service",
        mode = new { value = "immediate", source = "sample" },
    });
}
