using System.Text.Encodings.Web;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.DataProtection;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Devices;
using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Papers;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Printing;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Api;
using ServiceSdk.ReferenceHost.Api.Access;
using ServiceSdk.ReferenceHost.Api.Cases;
using ServiceSdk.ReferenceHost.Api.Catalog;
using ServiceSdk.ReferenceHost.Api.Halls;
using ServiceSdk.ReferenceHost.Api.Notices;
using ServiceSdk.ReferenceHost.Api.Operations;
using ServiceSdk.ReferenceHost.Api.Streaming;
using ServiceSdk.ReferenceHost.Api.Supervision;
using ServiceSdk.ReferenceHost.Commands;
using ServiceSdk.ReferenceHost.Demonstration;
using ServiceSdk.ReferenceHost.Diagnostics;
using ServiceSdk.ReferenceHost.Pages;
using ServiceSdk.Sm;

namespace ServiceSdk.ReferenceHost;

/// <summary>Puts the host together.</summary>
internal static class ReferenceHost
{
    /// <summary>Builds the host.</summary>
    /// <param name="settings">What the command line said.</param>
    /// <param name="services">Replaces services, for tests that decorate the journal.</param>
    public static WebApplication Build(ServeCommand.Settings settings, Action<IServiceCollection> services)
    {
        var options = settings.ToOptions();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        Listening.Set(builder.Configuration, settings.Urls.Split(';'), settings.GrpcUrls());
        builder.WebHost.ConfigureKestrel(WebSurface.Limit);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // It warns that the cookie keys lie unencrypted on disk: they do, in a folder only the owner may enter.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        builder.Services.AddServiceHall(options).AddSmSealing();
        if (settings.Clamd is { } clamd)
            builder.Services.AddSingleton<IDocumentScanner>(provider => new ClamScanner(ClamScanner.ParseAddress(clamd)!, provider.GetRequiredService<TimeProvider>()));
        SampleNotices.Add(builder.Services, settings.Notices);
        Telemetry.Add(builder);
        builder.Services.AddSingleton<SimulatorProcesses>();
        builder.Services.AddSingleton<EndpointResolver>(provider => provider.GetRequiredService<SimulatorProcesses>().ResolveAsync);
        builder.Services.AddSingleton<DemonstrationSeed>().AddSingleton<IHallDirectory, HallPages>();
        builder.Services.AddSingleton<CaseLooks>().AddSingleton<VisitorLooks>();
        builder.Services.AddSingleton<CardReads>().AddSingleton<ClassClaim>();
        AddAccess(builder.Services, settings, options);
        AddPapers(builder.Services, settings);
        AddApi(builder.Services);
        builder.Services.AddRazorComponents();
        builder.Services.Configure<Microsoft.Extensions.WebEncoders.WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services(builder.Services);

        var app = builder.Build();
        if (settings.Proxies.Length > 0)
            TrustedProxies.Use(app, settings.Proxies);
        app.UseExceptionHandler(static _ => { });
        app.UseStatusCodePages(context => context.HttpContext.Request.Path.StartsWithSegments("/api")
            ? ProblemHandler.OfStatusAsync(context.HttpContext)
            : Task.CompletedTask);
        WebSurface.Use(app);
        Map(app);
        return app;
    }

    /// <summary>Seeds an empty folder, serves, and says where to look.</summary>
    public static async Task RunAsync(WebApplication app, CancellationToken cancellation)
    {
        CreateKeyFolder(app.Services.GetRequiredService<ServiceHallOptions>());

        // Before anything is written: in an empty folder the key may still be made.
        _ = app.Services.GetRequiredService<MasterKey>();
        app.Services.GetRequiredService<DemonstrationSeed>().EnsureLocal(Listening.Urls(app.Configuration));
        var seeded = await app.Services.GetRequiredService<DemonstrationSeed>().SeedIfEmptyAsync();
        Listening.RemoveSockets(app.Configuration);
        await app.StartAsync(cancellation);
        Console.WriteLine(Welcome.Text(app.Urls, app.Services.GetRequiredService<HallDirectory>().All, seeded));
        await app.WaitForShutdownAsync(cancellation);
    }

    /// <summary>Makes the folder of the master key, which only its owner may enter.</summary>
    public static void CreateKeyFolder(ServiceHallOptions options)
    {
        var path = Path.GetDirectoryName(Path.GetFullPath(options.MasterKeyFile))!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void AddAccess(IServiceCollection services, ServeCommand.Settings settings, ServiceHallOptions options)
    {
        services.AddStaffPasswords().AddSingleton<LocalOnly>().AddSingleton<TerminalSecrets>().AddSingleton<EnrolmentCodes>();
        services.AddSingleton(new StaffSessions(settings.LockAfter * 60_000L)).AddSingleton<Sessions>().AddSingleton<SessionCookie>();
        services.AddSingleton<AccountCommands>().AddSingleton<TerminalCommands>().AddSingleton<SignInDesk>().AddSingleton<ExternalIdentities>();

        // Named, or cookies would hold only where the program lies now.
        services.AddDataProtection().SetApplicationName("ServiceSdk.ReferenceHost").PersistKeysToFileSystem(new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(options.MasterKeyFile))!));

        // A terminal is asked first and passes on who has no header or a key: its handler costs little, a cookie's hooks into every answer.
        var schemes = services.AddAuthentication(TerminalHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, TerminalHandler>(TerminalHandler.SchemeName, static terminal =>
                terminal.ForwardDefaultSelector = static context =>
                    context.Request.Headers.Authorization.Count == 0 ? CookieAuthenticationDefaults.AuthenticationScheme
                    : ApiKeyHandler.IsFor(context.Request) ? ApiKeyHandler.SchemeName
                    : null)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null)
            .AddCookie(cookie => SessionCookie.Set(cookie, settings.IsSecure));
        if (settings.OpenProvider() is { } provider)
        {
            services.AddSingleton(provider);
            provider.Add(schemes, settings.IsSecure);
        }

        services.AddAuthorization(Policies.Add).AddSingleton<IPolicyEvaluator, PolicyRows>();
        services.AddSingleton<CaseReach>().AddSingleton<ProgressCode>().AddSingleton<ApiKeyQuotas>();
        var limits = new RequestLimits(settings.GuessesPerMinute, settings.RequestsPerMinute);
        services.AddSingleton(limits).AddSingleton<ProvedConnections>().AddRateLimiter(limits.Set);
    }

    private static void AddPapers(IServiceCollection services, ServeCommand.Settings settings)
    {
        services.AddSingleton<ProgressAddress>(provider => new ProgressLink(settings.PublicUrl, provider.GetRequiredService<ProgressCode>()).Of);
        services.AddPaperPrinting();
        if (settings.SampleSeal)
            services.AddSampleSeal();
    }

    private static void AddApi(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default.WithAddedModifier(NoNullsInLists.Hold));

            // Bound requests follow these options, not the context's own.
            foreach (var converter in ApiJson.Default.Options.Converters)
                json.SerializerOptions.Converters.Add(converter);
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddExceptionHandler<ProblemHandler>();
        services.AddSingleton<OpenStreams>().AddHostedService(static provider => provider.GetRequiredService<OpenStreams>());
        services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = WebSurface.LargestBody);
        services.AddSingleton<RosterCommands>().AddSingleton<RemoteManagement>().AddSingleton<RemoteCommands>().AddSingleton<Readiness>();
        services.AddEndpointsApiExplorer();
        services.AddOpenApiDocument(document =>
        {
            (document.DocumentName, document.Title, document.Version) = ("v1", "ServiceSdk", "v1");
            document.OperationProcessors.Add(new IdempotencyKeyParameter());
        });
    }

    private static void Map(WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        SessionEndpoints.Map(api);
        OwnSessionEndpoints.Map(api);
        ProvedSessionEndpoints.Map(api);
        ApiKeyEndpoints.Map(api);
        AccountEndpoints.Map(api);
        TerminalEndpoints.Map(api);
        CalendarEndpoints.Map(api);
        CatalogEndpoints.Map(api);
        PublicationEndpoints.Map(api);
        CatalogProposalEndpoints.Map(api);
        CardEndpoints.Map(api);
        TicketEndpoints.Map(api);
        StandingEndpoints.Map(api);
        AppointmentEndpoints.Map(api);
        DayEndpoints.Map(api);
        WindowViewEndpoints.Map(api);
        WindowEndpoints.Map(api);
        EvaluationEndpoints.Map(api);
        CaseEndpoints.Map(api);
        FileEndpoints.Map(api);
        OnlineEndpoints.Map(api);
        OnlineDraftEndpoints.Map(api);
        DraftEndpoints.Map(api);
        DelegationEndpoints.Map(api);
        PersonEndpoints.Map(api);
        LookEndpoints.Map(api);
        NoticeEndpoints.Map(api);
        NoticeSettingEndpoints.Map(api);
        EnquiryEndpoints.Map(api);
        DocumentEndpoints.Map(api);
        FeeEndpoints.Map(api);
        SharedRecordEndpoints.Map(api);
        PaperEndpoints.Map(api);
        BoardEndpoints.Map(api);
        ConfigurationEndpoints.Map(api);
        RosterEndpoints.Map(api);
        ResponsibilityEndpoints.Map(api);
        SupervisionEndpoints.Map(api);
        QuarantineEndpoints.Map(api);
        app.MapGrpcService<RemoteHall>().RequireAuthorization(Policies.Remote);
        ListEndpoints.Map(api);
        ReaderEndpoints.Map(api);
        HealthEndpoints.Map(app);

        // A branch of their own: each of the five steps they bring would otherwise run for every ticket.
        app.UseWhen(static context => context.Request.Path.StartsWithSegments("/openapi"), static branch =>
        {
            branch.UseOpenApi(openApi => openApi.Path = "/openapi/{documentName}.json");
            branch.UseSwaggerUi(page => (page.Path, page.DocumentPath) = ("/openapi", "/openapi/{documentName}.json"));
        });
        app.MapStaticAssets().RequireAuthorization(Policies.Public);
        app.MapRazorComponents<App>().DisableAntiforgery().RequireAuthorization(Policies.Public);
    }
}
