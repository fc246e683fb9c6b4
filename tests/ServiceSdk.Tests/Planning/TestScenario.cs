using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ServiceSdk.Planning;

namespace ServiceSdk.Tests.Planning;

/// <summary>A scenario as a test writes it: in minutes, then in JSON as a file would have it.</summary>
internal sealed record TestScenario(
    string Policy,
    decimal Margin,
    TestClass[] Classes,
    TestWindow[] Windows,
    TestClosure[] Closed,
    TestTicket[] Tickets,
    TestAppointments? Appointments = null,
    TestNoShow? NoShow = null)
{
    public JsonObject Json()
    {
        var json = new JsonObject
        {
            ["policy"] = new JsonObject { ["kind"] = Policy, ["margin"] = Margin },
            ["classes"] = new JsonObject(Classes.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Id, new JsonObject
            {
                ["order"] = one.Order, ["rate"] = one.Rate, ["target"] = one.Target, ["promise"] = one.Promise, ["protected"] = one.Protected,
            }))),
            ["windows"] = List(Windows, window => With(
                new JsonObject { ["id"] = window.Id, ["lines"] = Texts(window.Lines), ["closed"] = List(window.Closed, Json) },
                "prefer",
                window.Prefer is { } prefer ? Texts(prefer) : null)),
            ["closed"] = List(Closed, Json),
            ["tickets"] = List(Tickets, Json),
        };
        With(json, "appointments", Appointments is { } times
            ? new JsonObject { ["earlyCall"] = times.EarlyCall, ["tolerance"] = times.Tolerance, ["grace"] = times.Grace }
            : null);
        return With(json, "noShow", NoShow is { } absence
            ? new JsonObject { ["lost"] = absence.Lost, ["backAfterCalls"] = absence.BackAfterCalls, ["within"] = absence.Within }
            : null);
    }

    public SimulationAnswer Run() => Run(Json().ToJsonString());

    public static SimulationAnswer Run(string json) => Simulation.Run(Read(json).Value());

    public static Outcome<Scenario> Read(string json) => Scenario.Read(Encoding.UTF8.GetBytes(json));

    /// <summary>What became of the tickets, a line each: <c>1 called at window finished outcome</c>.</summary>
    public static string Schedule(SimulationAnswer answer) => string.Join('\n', answer.Tickets!.Select(ticket => string.Create(
        CultureInfo.InvariantCulture,
        $"{ticket.No} {ticket.Called:0.###} {ticket.Window} {ticket.Finished?.ToString("0.###", CultureInfo.InvariantCulture) ?? "-"} {ticket.Outcome}")));

    private static JsonArray Json(TestClosure closure) => [closure.From, closure.To];

    private static JsonObject Json(TestTicket ticket)
    {
        var json = new JsonObject { ["no"] = ticket.No, ["at"] = ticket.At, ["line"] = ticket.Line, ["class"] = ticket.Class, ["service"] = ticket.Service };
        With(With(json, "slot", ticket.Slot), "backAt", ticket.BackAt);
        return With(json, "absent", ticket.Absent ? true : null);
    }

    private static JsonObject With(JsonObject json, string key, JsonNode? value)
    {
        if (value is not null)
            json[key] = value;
        return json;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => List(texts, text => JsonValue.Create(text));

    private static JsonArray List<T>(IEnumerable<T> rows, Func<T, JsonNode?> json) => new([.. rows.Select(json)]);
}

internal sealed record TestClass(string Id, int Order, decimal Rate, decimal Target, decimal Promise, bool Protected = false);

internal sealed record TestWindow(string Id, string[] Lines, TestClosure[] Closed, string[]? Prefer = null);

internal sealed record TestClosure(decimal From, decimal To);

internal sealed record TestTicket(
    int No, decimal At, string Line, string Class, decimal Service, decimal? Slot = null, bool Absent = false, decimal? BackAt = null);

internal sealed record TestAppointments(decimal EarlyCall, decimal Tolerance, decimal Grace);

internal sealed record TestNoShow(decimal Lost, int BackAfterCalls, decimal Within);
