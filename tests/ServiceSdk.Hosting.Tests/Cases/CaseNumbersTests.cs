using Microsoft.Extensions.DependencyInjection;
using ServiceSdk.Hosting.Cases;

namespace ServiceSdk.Hosting.Tests.Cases;

public sealed class CaseNumbersTests
{
    private readonly CaseNumbers _numbers = new();

    [Fact]
    public void OfTicket_ATicketsFilings_AreItsIdWithAnOrdinal() =>
        _numbers.OfTicket("320402006-1-20261126-0001", 2).ShouldBe("320402006-1-20261126-0001-2");

    [Theory]
    [InlineData(7UL, "W000000000007")]
    [InlineData(1_000_000_000_007UL, "W000000000007")]
    [InlineData(ulong.MaxValue, "W073709551615")]
    public void WithoutTicket_WhateverIsDrawn_IsTwelveDigits(ulong drawn, string number) => _numbers.WithoutTicket(drawn).ShouldBe(number);

    [Fact]
    public void Host_WithASchemeOfItsOwn_UsesIt()
    {
        var scheme = new OwnNumbers();
        using var services = new ServiceCollection().AddSingleton<ICaseNumbers>(scheme).AddLogging().AddServiceHall(new ServiceHallOptions
        {
            DataDirectory = "none", MasterKeyFile = "none", PluginDirectory = "none", DriverDirectory = "none",
        }).BuildServiceProvider();

        services.GetRequiredService<ICaseNumbers>().ShouldBeSameAs(scheme);
    }

    private sealed class OwnNumbers : ICaseNumbers
    {
        public string OfTicket(string ticket, int ordinal) => $"TN-{ticket}-{ordinal}";

        public string WithoutTicket(ulong drawn) => $"TN-{drawn}";
    }
}
