using System.Text;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class EventTypesTests
{
    private sealed record Unnamed : IEvent;

    [Fact]
    public void Write_SeveralEvents_OneArrayInOrder() =>
        Encoding.UTF8.GetString(Tally.Types.Write([new Added(1, 1), new Added(2, 3)])).ShouldBe(
            """[{"n":"tally.added","v":1,"d":{"amount":1,"sum":1}},{"n":"tally.added","v":1,"d":{"amount":2,"sum":3}}]""");

    [Fact]
    public void Read_FieldsItDoesNotKnow_AreIgnored() =>
        Read("""[{"n":"tally.added","v":1,"x":0,"d":{"amount":1,"later":[{}],"sum":1}}]""").ShouldBe([new Added(1, 1)]);

    [Fact]
    public void Write_AnEventWithoutAName_IsAProgrammersFault() =>
        Should.Throw<ArgumentException>(() => Tally.Types.Write([new Unnamed()])).Message.ShouldStartWith("Unnamed has no name in the journal.");

    [Theory]
    [InlineData("""[{"n":"tally.added","v":2,"d":{}}]""", "This version does not know the event tally.added v2.")]
    [InlineData("""[{"n":"tally.lost","v":1,"d":{}}]""", "This version does not know the event tally.lost v1.")]
    [InlineData("""[{"v":1,"d":{}}]""", "A record's payload cannot be read (JsonException).")]
    [InlineData("""[{"n":"tally.added","v":1.5,"d":{}}]""", "A record's payload cannot be read (FormatException).")]
    [InlineData("""[{"n":"tally.added","v":"1","d":{}}]""", "A record's payload cannot be read (InvalidOperationException).")]
    [InlineData("""[{"n":"tally.added","v":1,"d":{"amount":"王小明"}}]""", "A record's payload cannot be read (JsonException).")]
    [InlineData("""[{"n":"tally.added","v":1,"d":null}]""", "A record's payload cannot be read (JsonException).")]
    [InlineData("""{"n":""", "A record's payload cannot be read (JsonException).")]
    [InlineData("""[{"n":""", "A record's payload cannot be read (JsonReaderException).")]
    public void Read_NoPayload_SaysWhatKindOfFaultAndQuotesNothing(string payload, string message) =>
        Should.Throw<InvalidDataException>(() => Read(payload)).Message.ShouldBe(message);

    [Fact]
    public void EventsOf_ARecord_AreThoseItWasMadeOfHere_ElseReadOfIt()
    {
        IReadOnlyList<IEvent> made = [new Added(1, 1)];
        var record = TemporaryJournal.RecordOf("tally/1", 1, RecordHash.Genesis, made[0]);

        Tally.Types.EventsOf(record).ShouldBe(made);
        Tally.Types.EventsOf(record with { Made = made }).ShouldBeSameAs(made);
    }

    [Fact]
    public void Table_ANameAndVersionTwice_IsRefused() =>
        Should.Throw<ArgumentException>(() => new EventTypes([.. Tally.Types.All, .. Tally.Types.All]));

    private static IReadOnlyList<IEvent> Read(string payload) => Tally.Types.Read(Encoding.UTF8.GetBytes(payload));
}
