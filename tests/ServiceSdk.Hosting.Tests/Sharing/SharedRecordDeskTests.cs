using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Sharing;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Plugins.Guarding;
using ServiceSdk.Queueing;
using ServiceSdk.Sharing;

namespace ServiceSdk.Hosting.Tests.Sharing;

/// <summary>数据共享 (§三(五)): a citizen hands in nothing the government already holds, and is never held up when it cannot be asked.</summary>
public sealed class SharedRecordDeskTests
{
    private const string Content = """{"address":"兰陵街道示例路1号","members":3}""";
    private static readonly Visitor Other = new("钱示例", "320402190001010016");

    public static TheoryData<string, Func<SharedQuery, CancellationToken, ValueTask<SharedAnswer>>> Failures => new()
    {
        { "says so", (_, _) => new(SharedAnswer.Unavailable) },
        { "throws", (_, _) => throw new HttpRequestException("11010519491231002X") },
        { "answers nothing", (_, _) => new((SharedAnswer)null!) },
        { "answers no JSON", (query, _) => new(SharedAnswer.Found(StubRegistry.Record(query.On, "not JSON"))) },
        { "answers no object", (query, _) => new(SharedAnswer.Found(StubRegistry.Record(query.On, "[1]"))) },
        { "answers too much", (query, _) => new(SharedAnswer.Found(StubRegistry.Record(query.On, $$"""{"a":"{{new string('x', 65 * 1024)}}"}"""))) },
        { "dates ahead", (query, _) => new(SharedAnswer.Found(StubRegistry.Record(query.On.AddDays(1)))) },
    };

    [Fact]
    public async Task Ask_WithConsent_RecordsEverythingAboutItAndTheLook()
    {
        await using var hall = await SharingHall.StartAsync();

        var answered = await hall.AskAsync();

        var asked = hall.Events("shared/").ShouldHaveSingleItem().ShouldBeOfType<SharedAsked>();
        asked.ShouldBe(new SharedAsked(
            $"{hall.Ticket}-S1", asked.Subject, "tn2018-083", "household-register", "居民户口簿", "household", "户籍信息", HallProcess.Hall, hall.Ticket,
            "办理“居民身份证”", true, SharedStatus.Found, "人口库（示例）", true, "HK-1", new DateOnly(2026, 9, 24), asked.Content));
        (answered.Asked, answered.Content).ShouldBe((asked, Content));
        var query = hall.Registry.Asked.ShouldHaveSingleItem();
        query.ShouldBe(new SharedQuery("household", "欧阳小明", "11010519491231002X", "办理“居民身份证”", new DateOnly(2026, 9, 24)));
        query.ToString().ShouldBe("SharedQuery of household");
        var look = hall.Events("looks/").ShouldHaveSingleItem().ShouldBeOfType<LookRecorded>();
        (look.Subject, look.Fields.ShouldHaveSingleItem(), look.Purpose, look.Masked).ShouldBe((asked.Subject, "shared-record", LookPurpose.QueryAnswer, false));
        hall.Get<KeyRing>().FindSubject(SubjectKind.Query, $"shared/{asked.Number}", "11010519491231002X").ShouldBe(asked.Subject);
    }

    [Fact]
    public async Task Ask_WithoutConsent_AsksNobodyAndRecordsTheRefusal()
    {
        await using var hall = await SharingHall.StartAsync();

        var answered = await hall.AskAsync(consented: false);

        (answered.Asked.Status, answered.Asked.Consented, answered.Asked.RecordId, answered.Content).ShouldBe((SharedStatus.ConsentRefused, false, null, null));
        answered.Asked.Message().ShouldBe("申请人不同意查询共享数据“户籍信息”，请提交“居民户口簿”。");
        hall.Registry.Asked.ShouldBeEmpty();
        hall.Events("shared/").ShouldBe([answered.Asked]);
        hall.Events("looks/").ShouldBeEmpty();
    }

    [Fact]
    public async Task Ask_ForSomebodyTheRegistryDoesNotKnow_FallsBackToPaper()
    {
        await using var hall = await SharingHall.StartAsync();
        hall.Registry.Answer = (_, _) => new(SharedAnswer.NotFound);

        var answered = await hall.AskAsync();

        (answered.Asked.Status, answered.Asked.Message()).ShouldBe((SharedStatus.NotFound, "没有查到本人的共享数据“户籍信息”，请提交“居民户口簿”。"));
    }

    [Fact]
    public async Task Ask_ForARecordGrownOld_NamesItAndKeepsNothingOfIt()
    {
        await using var hall = await SharingHall.StartAsync();
        hall.Registry.Answer = (query, _) => new(SharedAnswer.Found(StubRegistry.Record(query.On.AddDays(-31))));

        var answered = await hall.AskAsync();

        (answered.Asked.Status, answered.Asked.RecordId, answered.Asked.Content, answered.Content).ShouldBe((SharedStatus.Stale, "HK-1", null, null));
        answered.Asked.Message().ShouldBe("共享数据“户籍信息”是2026-08-24出具的，已经过期，请提交“居民户口簿”。");
        (await hall.TryFileAsync(answered.Asked.Number)).Refused().ShouldBe(new Refusal(
            "shared_inquiry_not_usable", $"共享数据查询{answered.Asked.Number}没有可以代替材料的结果。", "请提交纸质材料，办理不受影响。"));
        (await hall.FileAsync(["household-register"], [])).Done().Shared.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task Ask_ARegistryThatFails_IsUnavailableAndTheWindowGoesOn(string how, Func<SharedQuery, CancellationToken, ValueTask<SharedAnswer>> answer)
    {
        await using var hall = await SharingHall.StartAsync();
        hall.Registry.Answer = answer;

        var answered = await hall.AskAsync();

        (answered.Asked.Status, answered.Asked.RecordId).ShouldBe((SharedStatus.Unavailable, null), how);
        answered.Asked.Message().ShouldBe("共享数据“户籍信息”暂时无法查询，请提交“居民户口簿”，办理不受影响。");
        (await hall.FileAsync(["household-register"], [])).Done().Materials.ShouldBe(["household-register"]);
    }

    [Fact]
    public async Task Ask_ARegistryThatHangs_IsUnavailableAtTheDeadline()
    {
        await using var hall = await SharingHall.StartAsync();
        var reached = new TaskCompletionSource();
        hall.Registry.Answer = async (_, cancellation) =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return SharedAnswer.NotFound;
        };

        var asking = hall.AskAsync();
        await reached.Task;
        hall.Time.Advance(new SharingOptions().Guard.Deadline);

        (await asking).Asked.Status.ShouldBe(SharedStatus.Unavailable);
    }

    [Fact]
    public async Task Ask_ARegistryThatKeepsFailing_IsLeftAloneForItsRest()
    {
        await using var hall = await SharingHall.StartAsync(options: new SharingOptions { Guard = new CallGuardOptions { Faults = 2, Rest = TimeSpan.FromMinutes(1) } });
        hall.Registry.Answer = (_, _) => throw new HttpRequestException();
        for (var i = 0; i < 3; i++)
            (await hall.AskAsync()).Asked.Status.ShouldBe(SharedStatus.Unavailable);
        hall.Registry.Asked.Count.ShouldBe(2);

        hall.Registry.Answer = (_, _) => new(SharedAnswer.NotFound);
        hall.Time.Advance(TimeSpan.FromMinutes(1));

        (await hall.AskAsync()).Asked.Status.ShouldBe(SharedStatus.NotFound);
    }

    [Fact]
    public async Task Ask_WithASimulatedOutage_IsUnavailable()
    {
        await using var hall = await SharingHall.StartAsync(options: new SharingOptions { SimulatedOutages = ["household"] });

        (await hall.AskAsync()).Asked.Status.ShouldBe(SharedStatus.Unavailable);
        hall.Registry.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ask_AgainUnderTheSameKey_IsAnsweredTheSameAndAsksNobody()
    {
        await using var hall = await SharingHall.StartAsync();
        var key = Guid.NewGuid();
        var first = await hall.AskAsync(key: key);

        (await hall.AskAsync(key: key)).ShouldBe(first);
        hall.Registry.Asked.Count.ShouldBe(1);
        (await hall.AskAsync()).Asked.Number.ShouldBe($"{hall.Ticket}-S2");
    }

    [Fact]
    public async Task Ask_SampleRecordsForARealHall_IsRefused()
    {
        await using var hall = await SharingHall.StartAsync(demonstration: false);

        (await hall.TryAskAsync()).Refused().ShouldBe(new Refusal(
            "shared_not_connected", "共享数据“户籍信息”还没有接入本系统。", "请提交纸质材料，办理不受影响。"));
    }

    [Fact]
    public async Task Ask_WhatMayNotBeAsked_IsRefusedInItsOwnWords()
    {
        await using var hall = await SharingHall.StartAsync();

        (await hall.TryAskAsync(material: "passport")).Refused().ShouldBe(
            new Refusal("shared_material_unknown", "该事项没有这种材料。", "请选择事项材料清单中的材料。"));
        (await hall.TryAskAsync(material: "photo")).Refused().ShouldBe(
            new Refusal("shared_material_only", "“照片”不能用共享数据代替。", "请提交该材料。"));
        (await hall.TryAskAsync(applicant: new TypedApplicant("欧阳小明", "11010519491231002X", null, IdentityChecked: false))).Refused().ShouldBe(new Refusal(
            "shared_identity_unchecked", "还没有核验申请人身份，不能查询共享数据。", "请读取或核对申请人的身份证件后再查询。"));
        hall.Store.ReadAll(0).ShouldNotContain(one => one.Record.Stream.StartsWith("shared/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task File_WithASharedRecord_NeedsNoPaperAndKeepsWhereItCameFrom()
    {
        await using var hall = await SharingHall.StartAsync();
        var asked = (await hall.AskAsync()).Asked;

        var filed = (await hall.TryFileAsync(asked.Number)).Done();

        filed.Materials.ShouldBe(["household-register"]);
        filed.Judgement.Findings.ShouldBeEmpty();
        var shared = filed.Shared.ShouldHaveSingleItem();
        shared.Filled.ShouldBe(["address"]);
        shared.ShouldBe(new SharedMaterial(
            "household-register", asked.Number, "人口库（示例）", true, "HK-1", new DateOnly(2026, 9, 24), "办理“居民身份证”",
            hall.Time.GetUtcNow().ToUnixTimeMilliseconds(), shared.Filled, shared.Content));
        shared.Content.Subject.ShouldBe(filed.Applicant.Subject);
        hall.Get<Protector>().Use(shared.Content, PersonalFields.SharedRecord, UnseenUse.Judging).ShouldBe(Content);
    }

    [Fact]
    public async Task File_WithoutPaperOrRecord_IsToldOfBothWays()
    {
        await using var hall = await SharingHall.StartAsync();

        (await hall.TryFileAsync()).Refused().ShouldBe(new Refusal(
            "filing_incomplete", "申报还不完备，共1处。", "请补交“居民户口簿”，或者同意由窗口查询共享数据“户籍信息”代替。"));
    }

    [Fact]
    public async Task File_WithAnInquiryOfSomebodyElse_IsRefused()
    {
        var other = new Refusal("shared_inquiry_other_filing", "这次共享数据查询不是为本次申报和本申请人作的。", "请征得申请人同意，为本次申报重新查询。");
        await using var hall = await SharingHall.StartAsync();
        var asked = (await hall.AskAsync()).Asked;

        (await hall.FileAsync([], [asked.Number], new TypedApplicant("钱示例", Other.IdNumber, null, IdentityChecked: true))).Refused().ShouldBe(other);
        (await hall.TryFileAsync($"{hall.Ticket}-S9")).Refused().ShouldBe(
            new Refusal("shared_inquiry_unknown", "没有找到这次共享数据查询。", "请核对查询编号，或重新查询。"));
        await hall.ServeAsync(Other);
        (await hall.TryFileAsync(asked.Number)).Refused().ShouldBe(other);
    }
}
