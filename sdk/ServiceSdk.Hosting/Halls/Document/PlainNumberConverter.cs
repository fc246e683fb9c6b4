using System.Globalization;
using Newtonsoft.Json;

namespace ServiceSdk.Hosting.Halls.Document;

/// <summary>Numbers as people write them: 3, never 3.0.</summary>
internal sealed class PlainNumberConverter : JsonConverter<decimal>
{
    public override decimal ReadJson(JsonReader reader, Type objectType, decimal existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        Convert.ToDecimal(reader.Value, CultureInfo.InvariantCulture);

    public override void WriteJson(JsonWriter writer, decimal value, JsonSerializer serializer)
    {
        if (decimal.IsInteger(value))
            writer.WriteValue((long)value);
        else
            writer.WriteValue(value);
    }
}
