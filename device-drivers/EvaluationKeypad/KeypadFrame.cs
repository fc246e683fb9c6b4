namespace EvaluationKeypad;

/// <summary>One frame of the reference protocol.</summary>
/// <param name="Type">What it says.</param>
/// <param name="Session">Which session it belongs to; 0 is none.</param>
/// <param name="Body">By type.</param>
internal sealed record KeypadFrame(FrameType Type, uint Session, ReadOnlyMemory<byte> Body)
{
    private const byte Pressed = 0;

    /// <summary>Whether it is the answer to a request of that type and session.</summary>
    public bool Answers(FrameType request, uint session) =>
        Type == FrameType.Done && Session == session && Body.Span is [var answered] && answered == (byte)request;

    /// <summary>The key freshly pressed in this session; null for anything else, a key held down included.</summary>
    public byte? KeyPressedIn(uint session) =>
        Type == FrameType.Key && Session == session && Body.Span is [var key, Pressed] ? key : null;
}

/// <summary>Frame types, by their letter.</summary>
internal enum FrameType : byte
{
    Query = (byte)'Q',
    Open = (byte)'O',
    Close = (byte)'C',
    Done = (byte)'A',
    Key = (byte)'K',
}
