using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceSdk.Sharing;

namespace ServiceSdk.Plugins.Tests.Departments;

/// <summary>人口、社保、不动产 of the demonstration: made-up records that say so.</summary>
public sealed class SampleRegistryTests
{
    public const string Id = "sample.registry";

    private static readonly DateOnly Today = new(2026, 8, 3);
    private static readonly ISharedRecords Registry =
        PluginFolder.Load(Department.Folder, NullLogger.Instance).Plugins.Single(plugin => plugin.Manifest.Id == Id).SharedRecords!;

    [Theory]
    [InlineData("household", "320402190001010016", "SAMPLE-HK-0001", 0)]
    [InlineData("household", "320402190001010024", "SAMPLE-HK-0002", 0)]
    [InlineData("social-insurance", "320402190001010016", "SAMPLE-SB-0001", 5)]
    [InlineData("social-insurance", "320402190001010024", "SAMPLE-SB-0002", 200)]
    [InlineData("real-estate", "320402190001010016", "SAMPLE-BDC-0001", 1)]
    public async Task Find_ARecord_IsMarkedAsSampleAndAsOldAsItSays(string kind, string idNumber, string id, int daysOld)
    {
        var record = (await FindAsync(kind, idNumber)).Record.ShouldNotBeNull();

        (record.Id, record.IssuedOn).ShouldBe((id, Today.AddDays(-daysOld)));
        using var fields = JsonDocument.Parse(record.Fields);
        fields.RootElement.GetProperty("sample").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("real-estate", "320402190001010024")]
    [InlineData("household", "11010519491231002X")]
    [InlineData("marriage", "320402190001010016")]
    public async Task Find_WhatItDoesNotHold_IsNotFound(string kind, string idNumber) =>
        (await FindAsync(kind, idNumber)).ShouldBe(SharedAnswer.NotFound);

    [Fact]
    public void Registry_Itself_SaysThatItIsASample() =>
        (Registry.IsSample, Registry.Name, string.Join(',', Registry.Kinds)).ShouldBe((true, "人口、社保、不动产共享库（示例）", "household,social-insurance,real-estate"));

    private static ValueTask<SharedAnswer> FindAsync(string kind, string idNumber) =>
        Registry.FindAsync(new SharedQuery(kind, "钱示例", idNumber, "办理“居民身份证”", Today), TestContext.Current.CancellationToken);
}
