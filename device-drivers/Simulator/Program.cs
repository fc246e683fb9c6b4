using Simulator;
using Spectre.Console.Cli;

var app = new CommandApp();
app.Configure(config =>
{
    config.SetApplicationName("simulator");
    config.AddCommand<SdtCommand>("sdt").WithDescription("An SDT identity card reader. Control: lay, lift, swap, fault.");
    config.AddCommand<EscPosCommand>("esc-pos").WithDescription("An ESC/POS ticket printer. Control: paper, cover, die-after.");
    config.AddCommand<KeypadCommand>("keypad").WithDescription("An evaluation keypad. Control: press, hold, double, press-old, fault.");
});
return await app.RunAsync(args);
