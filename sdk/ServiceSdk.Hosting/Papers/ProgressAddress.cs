namespace ServiceSdk.Hosting.Papers;

/// <summary>The public address of a case's progress, which papers show as a QR code.</summary>
/// <param name="number">The case's number.</param>
/// <returns>The address, without personal data; null where the host has no public address.</returns>
public delegate string? ProgressAddress(string number);
