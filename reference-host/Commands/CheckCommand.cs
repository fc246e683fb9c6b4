using System.ComponentModel;
using System.Text.Json.Serialization.Metadata;
using ServiceSdk.Identity;
using ServiceSdk.ReferenceHost.Api;
using ServiceSdk.Tiers;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Checks a code a citizen or clerk may have mistyped; pure, no host and no data.</summary>
internal sealed class CheckCommand : Command<CheckCommand.Settings>
{
    private static readonly Refusal KindUnknown = new("check_kind_unknown", "没有这种检查。", "请填写id、credit-code或者division。");

    public sealed class Settings : CommandSettings
    {
        [CommandArgument(0, "<KIND>")]
        [Description("id (公民身份号码), credit-code (统一社会信用代码) or division (行政区划代码).")]
        public string Kind { get; init; } = "";

        [CommandArgument(1, "<VALUE>")]
        [Description("What is checked.")]
        public string Value { get; init; } = "";

        [CommandOption("--json")]
        [Description("Print JSON.")]
        public bool Json { get; init; }
    }

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken) => settings.Kind switch
    {
        "id" => Print(
            settings, IdNumber.Parse(settings.Value, Today).Then<CheckedIdNumber>(CheckedIdNumber.Of),
            ApiJson.Default.CheckedIdNumber, id => $"{Label(id.Kind)}号码正确：{CivilTime.Text(id.BirthDate)}出生，{(id.Male ? "男" : "女")}。"),
        "credit-code" => Print(
            settings, CreditCode.Parse(settings.Value).Then<CheckedCreditCode>(code => new CheckedCreditCode(true, code.Value)),
            ApiJson.Default.CheckedCreditCode, code => $"统一社会信用代码{code.Code}正确。"),
        "division" => Print(
            settings, Region.Tianning.Check(settings.Value).Then<CheckedDivision>(CheckedDivision.Of),
            ApiJson.Default.CheckedDivision, division => $"{division.Code}是{division.Name}。"),
        _ => Output.Refused(KindUnknown),
    };

    private static DateOnly Today => CivilTime.Date(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());

    private static string Label(IdNumberKind kind) => kind switch
    {
        IdNumberKind.Resident => "居民身份证",
        IdNumberKind.Legacy => "第一代居民身份证",
        IdNumberKind.ResidencePermit => "港澳台居民居住证",
        IdNumberKind.PermanentResidence => "外国人永久居留身份证",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static int Print<T>(Settings settings, Outcome<T> answer, JsonTypeInfo<T> json, Func<T, string> words)
        where T : notnull
    {
        if (!answer.Succeeded(out var found, out var refusal))
            return Output.Refused(refusal);
        if (settings.Json)
            return Output.Json(found, json);
        Console.WriteLine(words(found));
        return ExitCodes.Done;
    }
}

/// <summary>What a right identity number says. The number itself is not repeated.</summary>
internal sealed record CheckedIdNumber(bool Valid, IdNumberKind Kind, DateOnly BirthDate, bool Male)
{
    public static Outcome<CheckedIdNumber> Of(IdNumber id) => new CheckedIdNumber(true, id.Kind, id.BirthDate, id.Male);
}

/// <summary>A right credit code, its letters in upper case.</summary>
internal sealed record CheckedCreditCode(bool Valid, string Code);

/// <summary>A division the region has.</summary>
internal sealed record CheckedDivision(bool Valid, string Code, string Name, Tier Tier, string? Parent, string Source)
{
    public static Outcome<CheckedDivision> Of(Division division) =>
        new CheckedDivision(true, division.Code, division.Name, division.Tier, division.Parent, division.Source);
}
