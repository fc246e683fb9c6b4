using System.Security.Cryptography;
using System.Text;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Demonstration;

/// <summary>Fills an empty data folder with the demonstration 演示数据. Passwords are generated here and shown once.</summary>
internal sealed class DemonstrationSeed(
    IJournalStore store, HallDirectory halls, Streams<Accounts> accounts, ItemPlugins plugins, HallClock clock, StaffPasswords passwords)
{
    private static readonly Actor Seeder = new(Roles.System, Roles.System, Roles.System, Roles.System);

    /// <summary>Seeds when the journal is empty.</summary>
    /// <returns>What can sign in, with its secret; empty when nothing was seeded.</returns>
    /// <exception cref="InvalidDataException">A step was refused; the message is the refusal's.</exception>
    public async Task<IReadOnlyList<SeededLogin>> SeedIfEmptyAsync()
    {
        if (store.Last() is not null)
            return [];

        var logins = new List<SeededLogin>();
        foreach (var hall in DemonstrationHalls.Make(plugins.Edition.Items, CivilTime.Date(clock.Now.CivilTime)))
        {
            foreach (var (login, command) in Logins(hall))
            {
                logins.Add(login);
                var key = RandomNumberGenerator.GetBytes(32);
                Done(await accounts.Open(StreamNames.Accounts).ExecuteAsync(command, Seeder, new Guid(key.AsSpan(0, 16)), key));
            }

            // The hall last: a folder whose seeding was cut short shows no hall without its people.
            Done(await halls.ConfigureAsync(hall, Seeder, new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(hall.Id)).AsSpan(0, 16))));
        }

        return logins;
    }

    private IEnumerable<(SeededLogin Login, ICommand Command)> Logins(HallConfiguration hall)
    {
        yield return Staff(hall, "clerk", [Roles.Clerk]);
        if (hall.Windows.Count > 1)
        {
            yield return Staff(hall, "reviewer", [Roles.Reviewer]);
            yield return Staff(hall, "approver", [Roles.Approver]);
            yield return Staff(hall, "delivery", [Roles.DeliveryDesk]);
            yield return Staff(hall, "archivist", [Roles.Archivist]);
        }

        yield return Terminal(hall, "kiosk-1", TerminalKind.Kiosk, "kiosk-1");
        yield return Terminal(hall, "display-1", TerminalKind.Display, "");
        foreach (var window in hall.Windows)
            yield return Terminal(hall, $"screen-{window.Id}", TerminalKind.WindowScreen, window.Id);
    }

    private (SeededLogin, ICommand) Staff(HallConfiguration hall, string post, IReadOnlyList<string> roles)
    {
        var (userName, password) = ($"{hall.Id}-{post}", StaffPasswords.Make());
        var subject = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return (
            new SeededLogin("staff", userName, password, hall.Id, ""),
            new CreateAccount(new AccountCreated(subject, userName, passwords.Hash(userName, password), roles, hall.Id)));
    }

    private static (SeededLogin, ICommand) Terminal(HallConfiguration hall, string id, TerminalKind kind, string post)
    {
        var secret = TerminalSecrets.Make();
        return (
            new SeededLogin("terminal", $"{hall.Id}-{id}", secret, hall.Id, post),
            new EnrolTerminal(new TerminalEnrolled($"{hall.Id}-{id}", kind, hall.Id, post, TerminalSecrets.Hash(secret))));
    }

    private static void Done(Outcome<Answer> outcome)
    {
        if (!outcome.Succeeded(out _, out var refusal))
            throw new InvalidDataException(refusal.Message);
    }
}

/// <summary>Something that can sign in, with the secret shown once.</summary>
internal sealed record SeededLogin(string Kind, string Name, string Secret, string Hall, string Post);
