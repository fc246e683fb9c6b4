using ServiceSdk.Hosting.Access;

namespace ServiceSdk.Hosting.Tests.Access;

/// <summary>Accounts folded in memory, at a time of the test's own.</summary>
internal sealed class SampleAccounts
{
    public const string Hall = "320402006-1";
    private static readonly Actor Administrator = new("s-admin", Roles.Administrator, "administration", "");

    public Accounts Accounts { get; } = new();

    /// <summary>Hall time, in milliseconds.</summary>
    public long Now { get; set; } = 5_000;

    public static CreateAccount Create(string userName, params string[] roles) =>
        new(new AccountCreated($"s-{userName}", userName, "hash", roles, Hall));

    public static OfferEnrolment Offer(string terminal, byte code, TerminalKind kind = TerminalKind.Kiosk, string post = "kiosk-1", string office = Hall) =>
        new(terminal, kind, office, post, [code]);

    public void Do(ICommand command)
    {
        Decide(command).Succeeded(out var events, out var refusal).ShouldBeTrue(refusal?.Message);
        foreach (var @event in events!)
            Accounts.Apply(@event, Administrator, new Moment(Now, Now));
    }

    public Refusal Refused(ICommand command)
    {
        Decide(command).Succeeded(out _, out var refusal).ShouldBeFalse("not refused");
        return refusal!;
    }

    private Outcome<IReadOnlyList<IEvent>> Decide(ICommand command) =>
        Accounts.Decide(command, new Envelope(Administrator, Guid.NewGuid(), new Moment(Now, Now)));
}
