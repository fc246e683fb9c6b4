using ServiceSdk.Hosting.Processes;

namespace SteeredHost;

/// <summary>What readers keep, dying once a mark is kept at which it is told to.</summary>
internal sealed class DyingPositions(IReaderPositions positions, Death death) : IReaderPositions
{
    public long? Find(string reader) => positions.Find(reader);

    public void Keep(string reader, long sequence)
    {
        positions.Keep(reader, sequence);
        if (death.At(reader))
            Death.Now();
    }

    public IReadOnlyDictionary<string, long> Stopped(string reader) => positions.Stopped(reader);

    public void Stop(string reader, string stream, long sequence) => positions.Stop(reader, stream, sequence);

    public void Resume(string reader, string stream) => positions.Resume(reader, stream);
}
