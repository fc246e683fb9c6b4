using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Cases.Drafts;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Catalog;
using ServiceSdk.Catalog.Governance;
using ServiceSdk.Enquiries;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Cases.Drafts;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Devices;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Enquiries;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Halls.Following;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Notices;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Erasure;
using ServiceSdk.Hosting.Privacy.Persons;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Hosting.Sharing;
using ServiceSdk.Hosting.SideEffects;
using ServiceSdk.Hosting.Supervision;
using ServiceSdk.Notices;
using ServiceSdk.Oversight;
using ServiceSdk.Papers;
using ServiceSdk.Plugins;
using ServiceSdk.Queueing;
using ServiceSdk.Roster;
using ServiceSdk.Sharing;
using ServiceSdk.Supervision;
using ServiceSdk.Tiers;

namespace ServiceSdk.Hosting;

/// <summary>The door for vendors: a service hall in any .NET host.</summary>
public static class ServiceHallServices
{
    /// <summary>Adds the journal, privacy, halls, cases, plugins and devices of a service hall in one process.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">Where things are.</param>
    public static IServiceCollection AddServiceHall(this IServiceCollection services, ServiceHallOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<EndpointResolver>(static (endpoint, _) => Task.FromResult(endpoint));
        services.AddSingleton(options);
        services.AddSingleton(JournalEvents.Types);
        services.AddSingleton(_ => DataFolder.Open(options.DataDirectory));
        services.TryAddSingleton<IJournalStore>(provider => OpenJournal(
            provider.GetRequiredService<DataFolder>(), options, provider.GetRequiredService<BatchSeal>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => MasterKey.Open(
            options.MasterKeyFile, mayCreate: JournalFile.IsNew(provider.GetRequiredService<DataFolder>().JournalPath)));
        services.AddSingleton<BatchSeal>();
        services.AddSingleton(provider => new HallClock(
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IJournalStore>().Last()?.Record.Envelope.At));
        services.AddSingleton(provider => new SnapshotStore(
            provider.GetRequiredService<DataFolder>().SnapshotsPath, provider.GetRequiredService<MasterKey>(), provider.GetRequiredService<ILogger<SnapshotStore>>()));
        services.AddMetrics().AddSingleton<HostingMetrics>().AddHostedService<HostingGauges>();
        services.AddSingleton<CommitFeed>().AddSingleton<JournalWriter>().AddSingleton<JournalAccess>();
        services.AddSingleton(static provider => provider.GetRequiredService<JournalAccess>().Quarantine);
        services.AddSingleton<ISealing, AesGcmSealing>().AddSingleton(provider => new Sealings(provider.GetServices<ISealing>(), options.Sealing));
        services.AddSingleton<KeyRing>().AddSingleton<Protector>().AddSingleton<CommandFingerprint>();
        services.AddStreams<LookLog>().AddSingleton<LookDesk>().AddStreams<Erasures>().AddSingleton(_ => RetentionRules.Open(options.RetentionFile));
        services.AddSingleton(provider => ErasurePlaces.Of(provider.GetRequiredService<DataFolder>(), options.Backup));
        services.AddSingleton<PersonErasure>().AddSingleton<PersonExports>().AddSingleton<PersonLooks>();

        services.AddStreams<Evaluations>().AddStreams<QueryRecord>().AddStreams<Accounts>().AddStreams<ApiKeys>();
        services.AddStreams(_ => new HallQueue(options.Policies)).AddStreams(_ => new HallRegistration(options.Policies));
        services.AddStreams<HallRoster>().AddSingleton<OpenDates>().AddSingleton<RosterDesk>().AddSingleton<WindowDesk>();
        services.AddStreams(_ => new HallTexts(PaperTemplates.Shipped));
        services.TryAddSingleton(Region.Tianning);
        services.TryAddSingleton(DelegationList.Tianning2018);
        services.TryAddSingleton(DepartmentList.Tianning2018);
        services.AddSingleton<Jurisdiction>().AddSingleton<DelegationDesk>().AddSingleton<TakingHalls>().AddSingleton<Filings>();
        services.AddStreams(provider => new HallDelegation(provider.GetRequiredService<DelegationList>(), provider.GetRequiredService<Region>()));
        services.AddStreams(static _ => new CalendarInForce(LegalCalendar.Shipped)).AddSingleton<CalendarDesk>();
        services.AddStreams(static provider => new Case(() => provider.GetRequiredService<CalendarDesk>().Now));
        services.AddSingleton<HallDirectory>().AddSingleton<OfficeNames>().AddSingleton<HallEvents>().AddSingleton<EvaluationDesk>().AddSingleton<CaseDesk>().AddSingleton<SupplyJudging>().AddSingleton<OnlineDesk>().AddSingleton<QueryDesk>().AddSingleton<ReturningCases>();
        services.TryAddSingleton<ICaseNumbers, CaseNumbers>();
        services.AddStreams<FilingDraft>().AddSingleton<DraftDesk>().AddSingleton<ServedPersons>();
        services.AddStreams<SharedInquiry>().AddSingleton(options.Sharing).AddSingleton<SharedRegistries>();
        services.AddSingleton<InquiryNumbers>().AddSingleton<SharedMaterials>().AddSingleton<SharedRecordDesk>().AddSingleton<FeeDesk>();
        services.AddStreams<FiscalReceipt>().AddSingleton<FiscalReceipts>().AddSingleton<SpotIssuing>();
        services.AddSingleton(options.Documents).AddSingleton<DocumentDesk>();
        services.TryAddSingleton<IDocumentStore, FolderDocumentStore>();

        services.AddSingleton(provider => new ShippedCatalog(
            PluginFolder.Load(options.PluginDirectory, provider.GetRequiredService<ILogger<ItemPlugins>>())));
        services.AddStreams(static provider => new CatalogHistory(provider.GetRequiredService<ShippedCatalog>().Edition));
        services.AddSingleton<CatalogDesk>().AddSingleton<ItemPlugins>();
        services.AddSingleton(provider => new InProcessDevicePosts(
            PluginFolder.Load(options.DriverDirectory, provider.GetRequiredService<ILogger<InProcessDevicePosts>>()),
            provider.GetRequiredService<EndpointResolver>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<InProcessDevicePosts>>()));
        services.AddSingleton<IDevicePosts>(provider => provider.GetRequiredService<InProcessDevicePosts>());

        services.AddSingleton<IResting>(static provider => provider.GetRequiredService<HallDirectory>()).AddHostedService<Passivation>();
        services.AddSingleton<BackupStatus>();
        if (options.Backup is { } backup)
            services.AddSingleton(backup).AddHostedService<ScheduledBackup>();
        services.AddHostedService<HallStartup>();
        services.AddSingleton<TicketPrinting>();
        services.AddHostedService(provider => provider.GetRequiredService<TicketPrinting>());
        services.AddHostedService<EvaluationAsking>();
        services.AddStreams<HallEnquiries>().AddSingleton<EnquiryDesk>();
        services.AddStreams<CaseCards>().AddSupervision();
        services.AddStreams<CaseNotices>().AddStreams<HallNotices>().AddNotices();
        services.AddProcesses().AddProjections();
        return services;
    }

    private static SqliteJournalStore OpenJournal(DataFolder data, ServiceHallOptions options, BatchSeal seal, TimeProvider time)
    {
        UpgradeBackup.Make(
            data, options.Backup?.Directory ?? Path.Combine(data.Path, "backups"), time.GetUtcNow().ToUnixTimeMilliseconds());
        return new SqliteJournalStore(data.JournalPath, seal);
    }

    private static IServiceCollection AddStreams<TState>(this IServiceCollection services)
        where TState : class, IAggregate, new() => services.AddStreams(static _ => new TState());

    private static IServiceCollection AddStreams<TState>(this IServiceCollection services, Func<IServiceProvider, TState> empty)
        where TState : class, IAggregate => services
        .AddSingleton(provider => new Streams<TState>(provider.GetRequiredService<JournalAccess>(), () => empty(provider)))
        .AddSingleton<IResting>(static provider => provider.GetRequiredService<Streams<TState>>());
}
