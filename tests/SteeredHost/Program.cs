using System.Text;
using Spectre.Console.Cli;
using SteeredHost;

if (args is ["rotate", var rotated, var wrapping])
{
    DyingRotation.Run(rotated, wrapping);
    return 0;
}

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await new CommandApp<SteeredCommand>().RunAsync(args);
