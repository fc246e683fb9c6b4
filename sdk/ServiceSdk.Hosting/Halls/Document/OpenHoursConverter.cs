using System.Globalization;
using Newtonsoft.Json;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls.Document;

/// <summary>Hours as people write them: <c>08:30-11:40</c>.</summary>
internal sealed class OpenHoursConverter : JsonConverter<OpenHours>
{
    public override OpenHours ReadJson(
        JsonReader reader, Type objectType, OpenHours? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        var text = (string)reader.Value!;
        return new OpenHours(Minute(text[..5]), Minute(text[6..]));
    }

    public override void WriteJson(JsonWriter writer, OpenHours? value, JsonSerializer serializer) =>
        writer.WriteValue($"{Clock(value!.From)}-{Clock(value.To)}");

    private static int Minute(string clock) =>
        (int.Parse(clock[..2], CultureInfo.InvariantCulture) * 60) + int.Parse(clock[3..], CultureInfo.InvariantCulture);

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}
