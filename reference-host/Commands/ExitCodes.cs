using ServiceSdk.ReferenceHost.Api;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int BadInput = 2;
    public const int PartMissing = 3;
    public const int Refused = 4;
    public const int Unavailable = 5;

    /// <summary>How a command ends that a running host refused.</summary>
    public static int Of(Refusal refusal) => RefusalStatus.Of(refusal.Code) switch
    {
        StatusCodes.Status400BadRequest or StatusCodes.Status422UnprocessableEntity => BadInput,
        StatusCodes.Status503ServiceUnavailable => Unavailable,
        _ => Refused,
    };
}
