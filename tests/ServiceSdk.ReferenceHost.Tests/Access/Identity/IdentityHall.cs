using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Queue;

namespace ServiceSdk.ReferenceHost.Tests.Access.Identity;

/// <summary>The hall of the queue's tests, whose staff may sign in by an identity provider.</summary>
public sealed class IdentityHall() : MadeHall(QueueHall.Configuration, clerks: 2)
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("servicesdk-identity-");

    internal Issuer Issuer { get; } = Issuer.Start();

    internal override string[] Options => OptionsFor(Issuer.Address, _folder);

    /// <summary>The options of a host that uses a provider; the secret's file is made.</summary>
    internal static string[] OptionsFor(string authority, DirectoryInfo folder)
    {
        var secret = Path.Combine(folder.FullName, "client-secret");
        File.WriteAllText(secret, $"{Issuer.Secret}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return ["--oidc-authority", authority, "--oidc-client", Issuer.Client, "--oidc-secret-file", secret];
    }

    /// <summary>Binds an account of the hall to whom the issuer knows by a name.</summary>
    internal async Task<Reply> BindAsync(string account, string person)
    {
        using var administrator = await StaffAsync(Roles.Administrator);
        return await administrator.PutAsync($"accounts/{account}/identity", new { subject = person });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Issuer.Dispose();
        _folder.Delete(recursive: true);
    }
}
