using ServiceSdk.Halls;
using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Halls;

/// <summary>Trap: a number of one prefix that reads like a number of another.</summary>
public sealed class NumberPrefixTests
{
    [Theory]
    [InlineData("A", "AI", "业务队列“1”的号码字头“A”与“2”的“AI”会混淆，I容易看成1")]
    [InlineData("AI", "A", "业务队列“2”的号码字头“A”与“1”的“AI”会混淆，I容易看成1")]
    [InlineData("A", "AO", "业务队列“1”的号码字头“A”与“2”的“AO”会混淆，O容易看成0")]
    [InlineData("I", "IO", "业务队列“1”的号码字头“I”与“2”的“IO”会混淆，O容易看成0")]
    [InlineData("A", "", "业务队列“2”的号码字头应为一至两个大写字母")]
    [InlineData("A", "ABC", "业务队列“2”的号码字头应为一至两个大写字母")]
    [InlineData("A", "A1", "业务队列“2”的号码字头应为一至两个大写字母")]
    [InlineData("A", "a", "业务队列“2”的号码字头应为一至两个大写字母")]
    [InlineData("A", "Ａ", "业务队列“2”的号码字头应为一至两个大写字母")]
    [InlineData("A", "А", "业务队列“2”的号码字头应为一至两个大写字母")]
    public void Prefixes_WhoseNumbersCanReadAlike_AreRefusedByName(string first, string second, string defect) =>
        Configure(first, second).Refusal().Message.ShouldBe($"本大厅的设置有误：{defect}。");

    [Theory]
    [InlineData("A", "A")]
    [InlineData("A", "AB")]
    [InlineData("O", "I")]
    [InlineData("AO", "AI")]
    [InlineData("A", "OA")]
    [InlineData("IA", "I")]
    public void Prefixes_SharedOrTellingApart_AreTaken(string first, string second) => Configure(first, second).Value();

    /// <summary>The definition, by trying: no number of the one is a number of the other, however it is read.</summary>
    [Fact]
    public void Prefixes_ThatAreTaken_HaveNoNumberInCommon()
    {
        string[] letters = ["A", "B", "I", "O"];
        string[] prefixes = [.. letters, .. from one in letters from other in letters select one + other];
        foreach (var (first, second) in from one in prefixes from other in prefixes where one != other select (one, other))
        {
            if (Configure(first, second).Succeeded(out _, out _))
                Numbers(first).Intersect(Numbers(second)).ShouldBeEmpty($"{first} and {second}");
        }
    }

    private static HashSet<string> Numbers(string prefix) =>
        [.. Enumerable.Range(1, 9_999).Select(number => $"{prefix}{number:D3}".Replace('O', '0').Replace('I', '1'))];

    private static Outcome<IReadOnlyList<IEvent>> Configure(string first, string second)
    {
        var hall = SampleHall.Configuration;
        ServiceLine[] lines = [hall.Lines[0] with { Prefix = first }, hall.Lines[1] with { Prefix = second }];
        return new HallRegistration(QueuePolicies.Standard).Decide(
            new ConfigureHall(hall with { Lines = lines, Windows = [hall.Windows[0]] }), Envelopes.Of("manager", new(2026, 11, 24)));
    }
}
