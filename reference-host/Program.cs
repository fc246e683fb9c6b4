using ServiceSdk.ReferenceHost.Commands;

return await CommandLine.RunAsync(args);
