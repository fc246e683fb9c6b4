using System.Security.Cryptography;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

internal static class Commands
{
    /// <summary>Sends an <see cref="Add"/>; its amount is its canonical form.</summary>
    public static Task<Outcome<Answer>> AddAsync(this JournaledStream<Tally> stream, int amount, Guid? key = null, Actor? actor = null) =>
        stream.ExecuteAsync(
            new Add(amount), actor ?? TemporaryJournal.Clerk, key ?? Guid.NewGuid(), SHA256.HashData(BitConverter.GetBytes(amount))).AsTask();

    /// <summary>The sum the answer speaks of, where the test expects no refusal.</summary>
    public static async Task<int> Sum(this Task<Outcome<Answer>> answering) =>
        (await answering.Answer()).Events.ShouldHaveSingleItem().ShouldBeOfType<Added>().Sum;

    /// <summary>The answer, where the test expects no refusal.</summary>
    public static async Task<Answer> Answer(this Task<Outcome<Answer>> answering)
    {
        (await answering).Succeeded(out var answer, out var refusal).ShouldBeTrue($"refused: {refusal?.Code} {refusal?.Message}");
        return answer!;
    }

    /// <summary>The refusal, where the test expects one.</summary>
    public static async Task<Refusal> Refusal(this Task<Outcome<Answer>> answering)
    {
        (await answering).Succeeded(out _, out var refusal).ShouldBeFalse("not refused");
        return refusal!;
    }

    public static Task<int> SumAsync(this JournaledStream<Tally> stream) => stream.ReadAsync(tally => tally.Sum).AsTask();
}
