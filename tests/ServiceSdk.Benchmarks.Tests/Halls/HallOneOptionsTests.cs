using ServiceSdk.Benchmarks.Halls;

namespace ServiceSdk.Benchmarks.Tests.Halls;

public sealed class HallOneOptionsTests
{
    [Fact]
    public void Parse_EveryOption_IsTaken()
    {
        var options = HallOneOptions.Parse(
        [
            "--halls", "64", "--callers", "512", "--backlog", "0", "--seconds", "10", "--journal", "sqlite", "--rivals", "redis,sqlite-per-step", "--json", "out.json",
        ]);

        options.ShouldNotBeNull().Shape.ShouldBe(new LoadShape(64, 512, 0, 10));
        options.Rivals.ShouldBe(["redis", "sqlite-per-step"]);
        options.Json.ShouldBe("out.json");
    }

    [Theory]
    [InlineData("--rivals", "redis,mongo")]
    [InlineData("--halls", "0")]
    [InlineData("--callers", "many")]
    [InlineData("--journal", "postgres")]
    [InlineData("--halls")]
    public void Parse_WhatIsNoOption_IsRefused(params string[] arguments) => HallOneOptions.Parse(arguments).ShouldBeNull();
}
