using System.Security.Cryptography;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.Roster;

namespace ServiceSdk.ReferenceHost.Demonstration;

/// <summary>Fills an empty data folder with the demonstration 演示数据. Passwords are generated here and shown once.</summary>
internal sealed class DemonstrationSeed(
    IJournalStore store, HallDirectory halls, Streams<Accounts> accounts, Streams<HallRoster> rosters, ItemPlugins plugins, HallClock clock,
    StaffPasswords passwords)
{
    // 民政局: the department of the demonstration's reported items, so that they can be decided.
    private const string StaffedBody = "320402-b9";

    // Who watches over all halls and bodies is of the district.
    private const string District = "320402";

    /// <summary>Holds the demonstration, or what would become it, to addresses that only this machine reaches.</summary>
    /// <exception cref="InvalidDataException">Others could reach it; the message is in Chinese.</exception>
    public void EnsureLocal(IEnumerable<string> urls)
    {
        halls.Load();
        if (store.Last() is null || halls.All.Any(hall => hall.Demonstration))
            EnsureAllLocal(urls);
    }

    /// <inheritdoc cref="EnsureLocal"/>
    public static void EnsureAllLocal(IEnumerable<string> urls)
    {
        if (!urls.All(Listening.IsLocal))
            throw new InvalidDataException("演示数据只能在本机地址上使用，例如http://127.0.0.1:5080。正式使用请先用init建立数据目录。");
    }

    /// <summary>Seeds when the journal is empty.</summary>
    /// <returns>What can sign in, with its secret; empty when nothing was seeded.</returns>
    /// <exception cref="InvalidDataException">A step was refused, or an earlier seeding was cut short; the message is in Chinese.</exception>
    public async Task<IReadOnlyList<SeededLogin>> SeedIfEmptyAsync()
    {
        if (store.Last() is not null)
        {
            // A folder of one's own begins with an administrator. Here the halls come after those who work in them, and what was made before a
            // cut has passwords that were shown to nobody: a half cannot be completed.
            return store.LastOfEach(StreamNames.Halls, StreamNames.SetupEnd).Any()
                || await accounts.Open(StreamNames.Accounts).ReadAsync(all => all.All.Any(one => one.Roles.Contains(Roles.Administrator)))
                ? []
                : throw new InvalidDataException("首次启动没有完成，演示数据不完整。请清空数据目录后重新启动。");
        }

        var demonstration = DemonstrationHalls.Make(plugins.Edition.Items, CivilTime.Date(clock.Now.CivilTime)).ToList();
        var logins = new List<SeededLogin>();
        foreach (var hall in demonstration)
        {
            foreach (var (login, command) in Logins(hall))
            {
                logins.Add(login);
                await DoAsync(accounts.Open(StreamNames.Accounts), command);
                if (command is CreateAccount { Account: { Roles: [Roles.Clerk], Subject: var clerk } })
                    await EnlistAsync(hall, clerk);
            }
        }

        foreach (var hall in demonstration)
            Done(await halls.ConfigureAsync(hall, Actor.System, Guid.NewGuid()));
        (SeededLogin, ICommand)[] above =
        [
            Staff($"{District}-supervisor", [Roles.Supervisor], District),
            Staff($"{StaffedBody}-reviewer", [Roles.Clerk, Roles.Reviewer], StaffedBody),
            Staff($"{StaffedBody}-approver", [Roles.Approver, Roles.DeliveryDesk, Roles.Archivist], StaffedBody),
        ];
        foreach (var (login, command) in above)
        {
            logins.Add(login);
            await DoAsync(accounts.Open(StreamNames.Accounts), command);
        }

        var (administrator, creating) = Staff("administrator", [Roles.Administrator], FirstAdministrator.UsualOffice);
        await DoAsync(accounts.Open(StreamNames.Accounts), creating);
        return [.. logins, administrator];
    }

    private IEnumerable<(SeededLogin Login, ICommand Command)> Logins(HallConfiguration hall)
    {
        yield return Staff(hall, "clerk", [Roles.Clerk]);
        yield return Staff(hall, "manager", [Roles.Manager]);
        if (hall.Windows.Count > 1)
        {
            yield return Staff(hall, "reviewer", [Roles.Reviewer]);
            yield return Staff(hall, "approver", [Roles.Approver]);
            yield return Staff(hall, "head", [Roles.Head]);
            yield return Staff(hall, "delivery", [Roles.DeliveryDesk]);
            yield return Staff(hall, "archivist", [Roles.Archivist]);
        }

        yield return Terminal(hall, "kiosk-1", TerminalKind.Kiosk, "kiosk-1");
        yield return Terminal(hall, "display-1", TerminalKind.Display, "");
        foreach (var window in hall.Windows)
            yield return Terminal(hall, $"screen-{window.Id}", TerminalKind.WindowScreen, window.Id);
    }

    private (SeededLogin, ICommand) Staff(HallConfiguration hall, string post, IReadOnlyList<string> roles) =>
        Staff($"{hall.Id}-{post}", roles, hall.Id);

    private (SeededLogin, ICommand) Staff(string userName, IReadOnlyList<string> roles, string office)
    {
        var password = StaffPasswords.Make();
        var subject = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return (
            new SeededLogin("staff", userName, password, office, ""),
            new CreateAccount(new AccountCreated(subject, userName, passwords.Hash(userName, password), roles, office)));
    }

    private static (SeededLogin, ICommand) Terminal(HallConfiguration hall, string id, TerminalKind kind, string post)
    {
        var secret = TerminalSecrets.Make();
        return (
            new SeededLogin("terminal", $"{hall.Id}-{id}", secret, hall.Id, post),
            new EnrolTerminal(new TerminalEnrolled($"{hall.Id}-{id}", kind, hall.Id, post, TerminalSecrets.Hash(secret))));
    }

    /// <summary>The one clerk of a demonstration hall may sit at any of its windows.</summary>
    private async Task EnlistAsync(HallConfiguration hall, string clerk)
    {
        var roster = rosters.Open(StreamNames.Roster(hall.Id));
        await DoAsync(roster, new EnlistStaff(clerk, "001"));
        await DoAsync(roster, new GrantSkills(clerk, [.. hall.Lines.Select(line => line.Skill)]));
    }

    private static async Task DoAsync<TState>(JournaledStream<TState> stream, ICommand command)
        where TState : class, IAggregate =>
        Done(await stream.ExecuteAsync(command, Actor.System, Guid.NewGuid(), RandomNumberGenerator.GetBytes(32)));

    private static void Done(Outcome<Answer> outcome)
    {
        if (!outcome.Succeeded(out _, out var refusal))
            throw new InvalidDataException(refusal.Message);
    }
}

/// <summary>Something that can sign in, with the secret shown once.</summary>
internal sealed record SeededLogin(string Kind, string Name, string Secret, string Hall, string Post);
