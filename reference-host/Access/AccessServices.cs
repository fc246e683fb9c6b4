using Microsoft.AspNetCore.Identity;
using ServiceSdk.Hosting.Access;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>What checks passwords, for a host and for the command that makes its folder.</summary>
internal static class AccessServices
{
    public static IServiceCollection AddStaffPasswords(this IServiceCollection services) => services
        .Configure<PasswordHasherOptions>(static hasher => hasher.IterationCount = StaffPasswords.Rounds)
        .AddSingleton<IPasswordHasher<string>, PasswordHasher<string>>()
        .AddSingleton<SignInFailures>().AddSingleton<SlowHashing>().AddSingleton<StaffPasswords>();
}
