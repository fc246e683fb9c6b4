using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class ReadAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_024)]
    [InlineData(1_025)]
    [InlineData(2_048)]
    [InlineData(100_000)]
    public void MadeAhead_Sequence_IsTheSame(int length) =>
        Enumerable.Range(0, length).MadeAhead().ShouldBe(Enumerable.Range(0, length));

    [Theory]
    [InlineData(10)]
    [InlineData(50_000)]
    public void MadeAhead_MakingFails_GivesWhatCameBeforeAndThenTheFault(int after)
    {
        var taken = new List<int>();
        Should.Throw<JournalUnavailableException>(() =>
        {
            foreach (var one in Enumerable.Range(0, 100_000).Select(n => n < after ? n : throw new JournalUnavailableException("Gone.")).MadeAhead())
                taken.Add(one);
        }).Message.ShouldBe("Gone.");
        taken.ShouldBe(Enumerable.Range(0, taken.Count));
        (after - taken.Count).ShouldBeInRange(0, 1_024);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(5_000)]
    public void MadeAhead_TakerStops_EndsTheMaking(int after)
    {
        var disposed = false;
        Endless().MadeAhead().Take(after).Count().ShouldBe(after);
        disposed.ShouldBeTrue();

        IEnumerable<int> Endless()
        {
            try
            {
                for (var n = 0; ; n++)
                    yield return n;
            }
            finally
            {
                disposed = true;
            }
        }
    }
}
