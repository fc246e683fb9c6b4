using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceSdk.Planning;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>How planning answers stand in JSON: unlike the API's, with their nulls, because a ticket never called says so.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SimulateAnswer))]
[JsonSerializable(typeof(StaffingAnswer))]
internal sealed partial class PlanningJson : JsonSerializerContext;
