namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int BadInput = 2;
    public const int PartMissing = 3;
    public const int Refused = 4;
    public const int Unavailable = 5;
}
