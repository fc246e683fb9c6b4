namespace ServiceSdk.ReferenceHost.Access;

/// <summary>
/// The address a paper's QR code leads to. Number and code stand behind the #: no browser sends that part, so that no log and no proxy keeps it.
/// </summary>
/// <param name="publicUrl">Where the host is reached from outside; null where it is not.</param>
/// <param name="codes">Makes the codes.</param>
internal sealed class ProgressLink(string? publicUrl, ProgressCode codes)
{
    /// <summary>The address of a case's progress; null without a public address.</summary>
    public string? Of(string number) => publicUrl is null ? null : $"{publicUrl.TrimEnd('/')}/progress#{number}.{codes.Of(number)}";
}
