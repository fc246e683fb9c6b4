using System.Security.Cryptography;
using System.Text;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>A hall with somebody of every role, every terminal, and a vendor's key of every scope.</summary>
public sealed class AccessHall() : MadeHall(Configuration, clerks: 0)
{
    public const string Id = "320402006-1";
    public const string Hall = $"halls/{Id}";
    public const string Anonymous = "anonymous";
    public const string Key = "api-key";

    /// <summary>A key for little: three requests a minute.</summary>
    public const string SmallKey = "small";

    /// <summary>A key for little: three requests a day.</summary>
    public const string DayKey = "day";

    /// <summary>A key of the district, for statistics only.</summary>
    public const string DistrictKey = "district";

    private static readonly string[] WithHeader = ["kiosk", "display", "window-screen", Key, SmallKey, DistrictKey, DayKey];

    public static TheoryData<string> Callers =>
    [
        Anonymous, Roles.Clerk, Roles.Reviewer, Roles.Approver, Roles.DeliveryDesk, Roles.Archivist, Roles.Manager, Roles.Supervisor,
        Roles.CatalogEditor, Roles.CatalogReviewer, Roles.CatalogConfirmer, Roles.Administrator, .. WithHeader[..4],
    ];

    protected override IReadOnlyList<string> Others => [Roles.Clerk, Roles.Reviewer, Roles.Approver, Roles.DeliveryDesk, Roles.Archivist];

    protected override IReadOnlyList<string> Overseers => [Roles.Supervisor, Roles.CatalogEditor, Roles.CatalogReviewer, Roles.CatalogConfirmer];

    protected override IReadOnlyList<ApiKeyCreated> Keys =>
    [
        KeyOf(Key, [.. PolicyDocument.Read().Scopes], Id, 100_000), KeyOf(SmallKey, ["see-hall"], Id, 3), KeyOf(DayKey, ["see-hall"], Id, 100, 3),
        KeyOf(DistrictKey, ["statistics"], District, 100),
    ];

    /// <summary>Whether a caller signs in by password.</summary>
    internal static bool IsStaff(string caller) => caller != Anonymous && !WithHeader.Contains(caller);

    /// <summary>Somebody who calls, signed in.</summary>
    internal async Task<HallClient> CallerAsync(string caller) => caller switch
    {
        Anonymous => new HallClient(Address),
        _ when WithHeader.Contains(caller) => new HallClient(Address, AuthorizationOf(caller)),
        Roles.Clerk => await StaffAsync(caller, "1"),
        _ => await StaffAsync(caller),
    };

    /// <summary>The Authorization header of a terminal or key.</summary>
    internal string AuthorizationOf(string caller) => caller switch
    {
        Key or SmallKey or DistrictKey or DayKey => $"ApiKey {caller}:{Secret}",
        "window-screen" => Authorization("screen-1"),
        _ => Authorization($"{caller}-1"),
    };

    private static ApiKeyCreated KeyOf(string id, IReadOnlyList<string> scopes, string office, int perMinute, int perDay = 1_000_000) =>
        new(id, id, scopes, office, perMinute, perDay, SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    private static HallConfiguration Configuration
    {
        get
        {
            var skill = new Skill("公安局", "id-card");
            return new HallConfiguration(
                Id, "兰陵街道为民服务中心", true, HallHours.RoundTheClock, [new ServiceLine("1", "身份证", "A", skill)], [new Window("1", "1号窗口", [skill])],
                [
                    new ClassTarget(TicketClass.Green, 180_000, 600_000, true), new ClassTarget(TicketClass.Returning, 720_000, 2_400_000, false),
                    new ClassTarget(TicketClass.Ordinary, 1_800_000, 5_400_000, false),
                ],
                300_000, 65, []);
        }
    }
}
