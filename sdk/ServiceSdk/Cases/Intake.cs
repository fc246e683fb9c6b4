using ServiceSdk.Tiers;

namespace ServiceSdk.Cases;

/// <summary>Where a filing came in, and whose business it is. Found before the filing was taken and recorded with it: folding looks nothing up.</summary>
/// <param name="Channel">How it came in.</param>
/// <param name="Competence">Which offices handle and decide it.</param>
/// <param name="HandsOver">收受分离: it waits until the intake window hands it over, and the receive term runs from then; else it is taken in at once.</param>
/// <param name="GreenChannel">Whether it came by the green channel 绿色通道.</param>
public sealed record Intake(IntakeChannel Channel, Competence Competence, bool HandsOver = false, bool GreenChannel = false);

/// <summary>How a filing came in. The names are kept in records for ever.</summary>
public enum IntakeChannel
{
    /// <summary>窗口. At a window.</summary>
    Window,

    /// <summary>网上. Over the platform; a day ends at 24:00.</summary>
    Online,

    /// <summary>自助机. At a kiosk.</summary>
    Kiosk,

    /// <summary>代理代办. The hall filed it, as agent, with an office above.</summary>
    Agency,
}
