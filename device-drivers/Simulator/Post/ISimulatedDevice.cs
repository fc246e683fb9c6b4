namespace Simulator.Post;

/// <summary>A device behind a wire, with a second way in for the person who plays citizen and gremlin.</summary>
internal interface ISimulatedDevice
{
    /// <summary>Speaks the protocol with one host until it leaves; returning cuts the connection.</summary>
    Task ServeAsync(Stream wire, CancellationToken cancellation);

    /// <summary>Does what one line of the control port says.</summary>
    /// <returns><c>ok</c>, or <c>error: …</c>.</returns>
    Task<string> ControlAsync(string[] words, CancellationToken cancellation);
}
