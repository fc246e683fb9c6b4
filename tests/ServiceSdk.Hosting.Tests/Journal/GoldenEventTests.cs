using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

/// <summary>
/// The bytes of every (name, version) ever committed: Golden/NAME.vVERSION.json is one record's payload, every field filled, and
/// NAME.vVERSION.first.json what it was before optional fields came to it. A field renamed, reordered or left out breaks its file; so does
/// a table that drops an event, or has one without a file.
/// </summary>
public sealed class GoldenEventTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Names => [.. JournalEvents.Types.All.Select(NameOf)];

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Event_OfTheTable_ReadsAndWritesItsGoldenBytes(string file)
    {
        var golden = Golden(file);
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
        Files.Select(file => file.Data.Replace(".first", "", StringComparison.Ordinal)).ShouldBeSubsetOf(JournalEvents.Types.All.Select(NameOf));

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
