using System.Diagnostics;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Commands;

/// <summary>One run of the host's command line to its end.</summary>
internal sealed record HostCommand(int ExitCode, string Output, string Error)
{
    public static Task<HostCommand> RunAsync(params string[] arguments) => RunAsync(null, arguments);

    /// <summary>Runs with a password in the environment, and with a text as its standard input.</summary>
    public static async Task<HostCommand> RunAsync(string? password, string[] arguments, string input = "")
    {
        var cancellation = TestContext.Current.CancellationToken;
        var start = HostFiles.Starting(arguments);
        start.Environment["SERVICESDK_PASSWORD"] = password;
        start.RedirectStandardInput = true;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
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
