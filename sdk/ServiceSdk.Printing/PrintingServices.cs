using Microsoft.Extensions.DependencyInjection;
using ServiceSdk.Hosting.Papers;
using ServiceSdk.Printing.Seals;

namespace ServiceSdk.Printing;

/// <summary>The door for hosts that issue papers.</summary>
public static class PrintingServices
{
    /// <summary>Adds the paper desk, with the shipped font's press.</summary>
    /// <param name="services">The host's services, with a service hall.</param>
    public static IServiceCollection AddPaperPrinting(this IServiceCollection services) => services.AddPapers<PaperPress>();

    /// <summary>Adds the sample seal 示例章, for demonstrations: it claims nothing.</summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddSampleSeal(this IServiceCollection services) => services.AddSingleton<IElectronicSeal, SampleSeal>();
}
