using System.Buffers.Binary;
using System.Security.Cryptography;
using ServiceSdk.Devices;
using ServiceSdk.Devices.Sessions;

namespace EvaluationKeypad;

/// <summary>Opens a session on the pad for each question; only the first fresh press inside that session is a grade.</summary>
internal sealed class Keypad : FramedDevice<KeypadFrame>, IEvaluator
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly KeypadProfile _profile;
    private readonly KeypadCodec _codec;

    public Keypad(DeviceContext context, KeypadProfile profile)
        : this(context, profile, new KeypadCodec(profile))
    {
    }

    private Keypad(DeviceContext context, KeypadProfile profile, KeypadCodec codec)
        : base(context, codec) => (_profile, _codec) = (profile, codec);

    public Task<Grade> AskAsync(EvaluationSession session, CancellationToken cancellation) => RunAsync(async wire =>
    {
        var number = NewSession();
        await RequestAsync(wire, FrameType.Open, number, cancellation);
        try
        {
            var press = await wire.ReceiveAsync(frame => GradeIn(frame, number) is not null, cancellation);
            return GradeIn(press, number)!.Value;
        }
        finally
        {
            await DarkenAsync(wire, number);
        }
    });

    protected override async Task ProbeAsync(FrameSession<KeypadFrame> session, CancellationToken cancellation)
    {
        await RequestAsync(session, FrameType.Query, 0, cancellation);
        Publish(DeviceState.Ready, StatusSource.Sensor, "the keypad answers");
    }

    private Grade? GradeIn(KeypadFrame frame, uint session) =>
        frame.KeyPressedIn(session) is { } key && _profile.Grades.TryGetValue(key, out var grade) ? grade : null;

    /// <summary>The answer stands, or the failure does, whether or not the pad hears of it; the next session closes this one anyway.</summary>
    private async Task DarkenAsync(FrameSession<KeypadFrame> wire, uint number)
    {
        try
        {
            await RequestAsync(wire, FrameType.Close, number, CancellationToken.None);
        }
        catch (DeviceException failure)
        {
            await DropAsync(failure.Message);
        }
    }

    private Task RequestAsync(FrameSession<KeypadFrame> wire, FrameType type, uint number, CancellationToken cancellation) =>
        wire.AskAsync(_codec.Request(type, number), frame => frame.Answers(type, number), Patience, Repeat.Safe, cancellation);

    /// <summary>Random, so that a press kept by a pad from before a restart of the host fits no session of now.</summary>
    private static uint NewSession()
    {
        Span<byte> bytes = stackalloc byte[4];
        uint number;
        do
        {
            RandomNumberGenerator.Fill(bytes);
            number = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        }
        while (number == 0);
        return number;
    }
}
