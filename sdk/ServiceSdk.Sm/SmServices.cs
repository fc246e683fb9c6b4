using Microsoft.Extensions.DependencyInjection;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Sm;

/// <summary>The door for hosts that use the national algorithms.</summary>
public static class SmServices
{
    /// <summary>
    /// Adds SM4-GCM with SM3. New data is sealed with it where the host's <see cref="Hosting.ServiceHallOptions.Sealing"/> is
    /// <see cref="Sm4GcmSealing.Algorithm"/>; what was sealed before still opens.
    /// </summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddSmSealing(this IServiceCollection services) => services.AddSingleton<ISealing, Sm4GcmSealing>();
}
