using ServiceSdk.Tiers;

namespace ServiceSdk.Cases;

/// <summary>Where a filing came in, and whose business it is. Found before the filing was taken and recorded with it: folding looks nothing up.</summary>
/// <param name="Channel">How it came in.</param>
/// <param name="Competence">Which offices handle and decide it.</param>
/// <param name="HandsOver">收受分离: it waits until the intake window hands it over, and the receive term runs from then; else it is taken in at once.</param>
/// <param name="GreenChannel">Whether it came by the green channel 绿色通道.</param>
/// <param name="Assurance">How sure the platform it was filed on is of the applicant; null where it was filed at a hall.</param>
public sealed record Intake(
    IntakeChannel Channel, Competence Competence, bool HandsOver = false, bool GreenChannel = false, IdentityAssurance? Assurance = null);

/// <summary>How sure a platform is of who files online. The names are kept in records for ever.</summary>
public enum IdentityAssurance
{
    /// <summary>实名. Name and ID number were checked against each other.</summary>
    RealName,

    /// <summary>实人. The face was compared with the document's too.</summary>
    Face,
}

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
