using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ServiceSdk.Hosting.Papers;

/// <summary>Papers for hosts that bring a press.</summary>
public static class PaperServices
{
    /// <summary>Adds the paper desk around a press.</summary>
    /// <param name="services">The host's services, with a service hall.</param>
    /// <typeparam name="TPress">What prints.</typeparam>
    public static IServiceCollection AddPapers<TPress>(this IServiceCollection services)
        where TPress : class, IPaperPress
    {
        services.TryAddSingleton<ProgressAddress>(static (IServiceProvider _) => static _ => null);
        return services.AddSingleton<IPaperPress, TPress>()
            .AddSingleton<PaperComposing>().AddSingleton<PaperTextDesk>().AddSingleton<PaperCopies>().AddSingleton<PaperDesk>();
    }
}
