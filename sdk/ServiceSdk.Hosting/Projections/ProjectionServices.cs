using Microsoft.Extensions.DependencyInjection;

namespace ServiceSdk.Hosting.Projections;

internal static class ProjectionServices
{
    /// <summary>Adds the projections and what reads them.</summary>
    public static IServiceCollection AddProjections(this IServiceCollection services) => services
        .AddSingleton(provider => new ProjectionFile(provider.GetRequiredService<DataFolder>().ProjectionsPath))
        .AddSingleton(provider => new HallLists(provider.GetRequiredService<ProjectionFile>()))
        .AddSingleton(provider => new SupervisionLists(provider.GetRequiredService<ProjectionFile>()))
        .AddSingleton(provider => new HallStatistics(provider.GetRequiredService<ProjectionFile>()))
        .AddSingleton(provider => new LookList(provider.GetRequiredService<ProjectionFile>()))
        .AddSingleton(provider => new ProjectionRebuilding(provider.GetServices<Projection>()))
        .AddProjection<TicketProjection>().AddProjection<CaseProjection>().AddProjection<ClockProjection>().AddProjection<EvaluationProjection>().AddProjection<LookProjection>()
        .AddProjection<EnquiryProjection>().AddProjection<NoticeProjection>().AddProjection<CardProjection>();

    private static IServiceCollection AddProjection<T>(this IServiceCollection services)
        where T : Projection => services
        .AddSingleton<T>()
        .AddSingleton<Projection>(provider => provider.GetRequiredService<T>())
        .AddHostedService(provider => provider.GetRequiredService<T>());
}
