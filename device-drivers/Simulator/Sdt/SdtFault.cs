namespace Simulator.Sdt;

/// <summary>What can go wrong with one answer, once.</summary>
internal enum SdtFault
{
    /// <summary>Line noise in front, a piece of a preamble in it.</summary>
    Noise,

    /// <summary>The check byte is wrong.</summary>
    BadChecksum,

    /// <summary>The length announces one byte less than there is.</summary>
    LyingLength,

    /// <summary>Half of it arrives, then nothing more.</summary>
    Stall,

    /// <summary>Half of it arrives, then the cable is pulled.</summary>
    CutMidFrame,

    /// <summary>It arrives byte by byte.</summary>
    Dribble,

    /// <summary>It is kept back and arrives joined to the next answer, in front of it.</summary>
    Late,
}
