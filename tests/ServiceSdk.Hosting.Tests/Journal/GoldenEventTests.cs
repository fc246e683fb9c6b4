using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

/// <summary>
/// The bytes of every (name, version) ever committed: Golden/NAME.vVERSION.json is one record's payload, every field filled. A field
/// renamed, reordered or left out breaks its file; so does a table that drops an event, or has one without a file.
/// </summary>
public sealed class GoldenEventTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Names => [.. JournalEvents.Types.All.Select(NameOf)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Event_OfTheTable_ReadsAndWritesItsGoldenBytes(string name)
    {
        var golden = Golden(name);
        Encoding.UTF8.GetString(JournalEvents.Types.Write(JournalEvents.Types.Read(Encoding.UTF8.GetBytes(golden)))).ShouldBe(golden);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void GoldenBytes_OfAnEvent_FillEveryField(string name)
    {
        var type = JournalEvents.Types.All.Single(type => NameOf(type) == name);
        using var golden = JsonDocument.Parse(Golden(name));
        var entry = golden.RootElement.EnumerateArray().ShouldHaveSingleItem();

        $"{entry.GetProperty("n").GetString()}.v{entry.GetProperty("v").GetInt32()}".ShouldBe(name);
        Unfilled(entry.GetProperty("d"), type.Json, "d").ShouldBeEmpty();
    }

    [Fact]
    public void GoldenBytes_EveryFile_IsOfAnEventStillInTheTable() =>
        Directory.GetFiles(Folder).Select(Path.GetFileNameWithoutExtension).ShouldBeSubsetOf(JournalEvents.Types.All.Select(NameOf));

    private static string NameOf(EventType type) => $"{type.Name}.v{type.Version}";

    private static string Golden(string name)
    {
        var path = Path.Combine(Folder, $"{name}.json");
        File.Exists(path).ShouldBeTrue($"The event has no golden file: Golden/{name}.json");
        return File.ReadAllText(path).TrimEnd('\n');
    }

    private static IEnumerable<string> Unfilled(JsonElement value, JsonTypeInfo type, string at)
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable)
        {
            var element = type.Options.GetTypeInfo(type.ElementType!);
            return value.GetArrayLength() == 0 ? [at] : value.EnumerateArray().SelectMany(item => Unfilled(item, element, $"{at}[]"));
        }

        return type.Properties.SelectMany(property => value.TryGetProperty(property.Name, out var field)
            ? Unfilled(field, type.Options.GetTypeInfo(property.PropertyType), $"{at}.{property.Name}")
            : [$"{at}.{property.Name}"]);
    }
}
