using ServiceSdk.Devices;

namespace EvaluationKeypad;

/// <summary>Evaluation keypads that speak the reference protocol. Option <c>profile</c>: a model's differences, as JSON.</summary>
public sealed class EvaluationKeypadDriver : IDeviceDriver
{
    /// <inheritdoc/>
    public IDevice Create(DeviceContext context) => new Keypad(context, KeypadProfile.Parse(context.Options.GetValueOrDefault("profile", "{}")));
}
