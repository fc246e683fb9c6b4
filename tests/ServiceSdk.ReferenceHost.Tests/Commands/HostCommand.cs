using System.Diagnostics;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Commands;

/// <summary>One run of the host's command line to its end.</summary>
internal sealed record HostCommand(int ExitCode, string Output, string Error)
{
    public static async Task<HostCommand> RunAsync(params string[] arguments)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var process = Process.Start(HostFiles.Starting(arguments))!;
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            return new HostCommand(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
