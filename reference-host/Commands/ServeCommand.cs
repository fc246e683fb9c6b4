using System.ComponentModel;
using System.Globalization;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Sharing;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Demonstration;
using Spectre.Console;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Serves the halls of a data folder; an empty one becomes the demonstration.</summary>
internal sealed class ServeCommand : AsyncCommand<ServeCommand.Settings>
{
    public sealed class Settings : FolderSettings
    {
        [CommandOption("--data <DIR>")]
        [Description("The data folder. An empty one becomes the demonstration.")]
        public string Data { get; init; } = "data";

        [CommandOption("--urls <URL>")]
        [Description("Where to listen.")]
        public string Urls { get; init; } = "http://127.0.0.1:5080";

        [CommandOption("--grpc <URL>")]
        [Description("Where to listen for gRPC; none for nowhere. The port after that of --urls, and grpc.sock in the data folder, unless told otherwise.")]
        public string? Grpc { get; init; }

        [CommandOption("--master-key <FILE>")]
        [Description("The master key's file; keys/master.key in the data folder unless told otherwise. Back it up apart from the data.")]
        public string? MasterKey { get; init; }

        [CommandOption("--backup <DIR>")]
        [Description("Back the journal up there once a day, best on another disk; never the master key. Without it nothing is backed up but before an upgrade.")]
        public string? Backup { get; init; }

        [CommandOption("--backup-at <HH:MM>")]
        [Description("When, from 03:00 unless told otherwise; a machine that was off then does it when it is on again.")]
        public string BackupAt { get; init; } = "03:00";

        [CommandOption("--backup-keep <N>")]
        [Description("How many backups are kept, from 1.")]
        public int BackupKeep { get; init; } = 14;

        [CommandOption("--retention <FILE>")]
        [Description("How long personal data is kept; the rules of docs/privacy.md unless told otherwise.")]
        public string? Retention { get; init; }

        [CommandOption("--documents-quota <GIB>")]
        [Description("How much room all scans and files of cases may take up, in GiB.")]
        public int DocumentsQuota { get; init; } = 100;

        [CommandOption("--registry-outage <KIND>")]
        [Description("Lets the demonstration's registry act as if it were down for a record kind: household, social-insurance, real-estate. May be given several times.")]
        public string[] RegistryOutages { get; init; } = [];

        [CommandOption("--clamd <ADDRESS>")]
        [Description("A ClamAV daemon that looks through uploads: tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl. Without it nothing is looked through.")]
        public string? Clamd { get; init; }

        [CommandOption("--public-url <URL>")]
        [Description("Where citizens reach this host: papers then bear a QR code that leads to their case's progress. Without it they bear none.")]
        public string? PublicUrl { get; init; }

        [CommandOption("--proxy <ADDRESS>")]
        [Description("A proxy that ends TLS before this host, by address or network (10.20.0.0/16): what it says of who asks (X-Forwarded-For), and that it was by https (X-Forwarded-Proto), is believed. May be given several times.")]
        public string[] Proxies { get; init; } = [];

        [CommandOption("--sample-seal")]
        [Description("Seals papers with the sample seal, which says that it has no force in law. Without it the seal's place is left empty.")]
        public bool SampleSeal { get; init; }

        [CommandOption("--notices <HOW>")]
        [Description("How messages and letters to applicants go out: none, sample (nothing is sent: each is written, masked, into outbox in the data folder), or a JSON file of the sample's rules. The progress page is always there.")]
        public string Notices { get; init; } = "none";

        [CommandOption("--lock-after <MIN>")]
        [Description("After how many minutes without an act staff must give their password again, 1 to 120.")]
        public int LockAfter { get; init; } = 10;

        [CommandOption("--guesses-per-minute <N>")]
        [Description("How often a minute one address may sign in, enrol or ask for a case's progress, from 1.")]
        public int GuessesPerMinute { get; init; } = 30;

        [CommandOption("--requests-per-minute <N>")]
        [Description("How often a minute one session, terminal or key, or an address that is not signed in, may ask anything, from 1.")]
        public int RequestsPerMinute { get; init; } = 60_000;

        [CommandOption("--oidc-authority <URL>")]
        [Description("An identity provider (OpenID Connect) that staff may sign in with; with --oidc-client and --oidc-secret-file.")]
        public string? OidcAuthority { get; init; }

        [CommandOption("--oidc-client <ID>")]
        [Description("What the identity provider knows this host by.")]
        public string? OidcClient { get; init; }

        [CommandOption("--oidc-secret-file <FILE>")]
        [Description("The file of the client's secret, for its owner alone.")]
        public string? OidcSecretFile { get; init; }

        [CommandOption("--algorithms <NAME>")]
        [Description("What new personal data and its keys are sealed with: aes (AES-256-GCM) or sm (SM4-GCM, SM3). What is there stays readable.")]
        public string Algorithms { get; init; } = "aes";

        public override ValidationResult Validate() =>
            !TimeOnly.TryParseExact(BackupAt, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? ValidationResult.Error("--backup-at应写成03:00的形式。")
            : BackupKeep < 1
                ? ValidationResult.Error("--backup-keep至少为1。")
            : DocumentsQuota < 1
                ? ValidationResult.Error("--documents-quota至少为1。")
            : Clamd is not null && ClamScanner.ParseAddress(Clamd) is null
                ? ValidationResult.Error("--clamd应写成tcp://127.0.0.1:3310或unix:/run/clamav/clamd.ctl的形式。")
            : PublicUrl is not null && !IsPublic(PublicUrl)
                ? ValidationResult.Error("--public-url应写成https://hall.example.cn的形式；本机试用可以用http://127.0.0.1:5080。")
            : !Proxies.All(TrustedProxies.IsOne)
                ? ValidationResult.Error("--proxy应为代理的IP地址或者网段，例如127.0.0.1、10.20.0.0/16。")
            : !SampleNotices.IsKnown(Notices)
                ? ValidationResult.Error("--notices应为none、sample，或者一个规则文件的路径。")
            : LockAfter is < 1 or > 120
                ? ValidationResult.Error("--lock-after应为1至120之间的分钟数。")
            : GuessesPerMinute < 1 || RequestsPerMinute < 1
                ? ValidationResult.Error("--guesses-per-minute和--requests-per-minute至少为1。")
            : new[] { OidcAuthority, OidcClient, OidcSecretFile }.Count(one => one is { Length: > 0 }) is not (0 or 3)
                ? ValidationResult.Error("--oidc-authority、--oidc-client和--oidc-secret-file应一起使用。")
            : OidcAuthority is not null && !IsAddress(OidcAuthority)
                ? ValidationResult.Error("--oidc-authority应为https地址，例如https://sso.example.gov.cn。")
            : !HostSealings.Names.ContainsKey(Algorithms)
                ? ValidationResult.Error("--algorithms应为aes或sm。")
            : Urls.Split(';').Concat(GrpcUrls()).All(IsAddress)
                ? ValidationResult.Success()
                : ValidationResult.Error("监听地址不正确：本机地址可以用http，例如http://127.0.0.1:5080；其他地址应使用https。");

        private static bool IsAddress(string url) =>
            url.StartsWith(Listening.Socket, StringComparison.Ordinal)
            || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback)));

        /// <summary>Whether anything is served by TLS.</summary>
        public bool UsesTls => Urls.Split(';').Concat(GrpcUrls()).Any(Listening.IsTls);

        /// <summary>Whether browsers reach it by TLS alone: its own, or that of a proxy before it.</summary>
        public bool IsSecure => Proxies.Length > 0 || Urls.Split(';').All(Listening.IsTls);

        private static bool IsPublic(string url) =>
            Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback))
            && uri is { Query: "", Fragment: "", UserInfo: "" };

        /// <summary>Where gRPC listens.</summary>
        public IReadOnlyList<string> GrpcUrls() => Grpc switch
        {
            null => Listening.BesideOf(Urls.Split(';')[0], Data),
            "none" => [],
            _ => Grpc.Split(';'),
        };

        /// <summary>The identity provider; null for none.</summary>
        /// <exception cref="InvalidDataException">The client's secret cannot be used; in Chinese.</exception>
        public IdentityProvider? OpenProvider() =>
            OidcAuthority is null ? null : IdentityProvider.Open(new Uri(OidcAuthority), OidcClient!, OidcSecretFile!);

        public ServiceHallOptions ToOptions() => new()
        {
            DataDirectory = Data,
            MasterKeyFile = MasterKey ?? Path.Combine(Data, "keys", "master.key"),
            Backup = Backup is null ? null : new BackupOptions
            {
                Directory = Backup, At = TimeOnly.ParseExact(BackupAt, "HH:mm", CultureInfo.InvariantCulture), Keep = BackupKeep,
            },
            RetentionFile = Retention,
            Documents = new DocumentLimits { OfHost = (long)DocumentsQuota << 30 },
            Sharing = new SharingOptions { SimulatedOutages = RegistryOutages },
            Sealing = HostSealings.Names[Algorithms],
            PluginDirectory = Plugins,
            DriverDirectory = Drivers,
        };
    }

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        try
        {
            // Before anything is made there: init wants the folder empty.
            if (!File.Exists(Path.Combine(settings.Data, DataFolder.JournalName)))
                DemonstrationSeed.EnsureAllLocal([.. settings.Urls.Split(';'), .. settings.GrpcUrls()]);
            await using var app = ReferenceHost.Build(settings, static _ => { });
            await ReferenceHost.RunAsync(app, cancellationToken);
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is DataFolderException or MasterKeyException or JournalUnavailableException or InvalidDataException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCodes.Refused;
        }
        catch (Exception e) when (settings.UsesTls && Listening.IsCertificateFault(e))
        {
            Console.Error.WriteLine("https地址的证书无法使用。请用环境变量Kestrel__Certificates__Default__Path和KeyPath（或Password）指明证书，并核对文件和读取权限。");
            return ExitCodes.PartMissing;
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            Console.Error.WriteLine($"{string.Join('、', settings.Urls.Split(';').Concat(settings.GrpcUrls()))}之一已被占用。请用--urls或--grpc换一个地址。");
            return ExitCodes.Unavailable;
        }
    }
}
