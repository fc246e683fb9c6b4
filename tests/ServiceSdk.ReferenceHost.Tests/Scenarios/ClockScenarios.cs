using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using static ServiceSdk.ReferenceHost.Tests.Scenarios.Story;

namespace ServiceSdk.ReferenceHost.Tests.Scenarios;

/// <summary>What stops a clock, what lengthens it, and what does neither.</summary>
[Collection(Demonstration.Stories)]
public sealed class ClockScenarios(Demonstration demonstration)
{
    private static readonly object Appraisal = new { procedure = "鉴定", days = 10, notice = "天宁特告1号" };

    /// <summary>特别程序: the clock stands until the report is in; the day of the notice is used up, the day it goes on is not.</summary>
    [Fact]
    public async Task SpecialProcedure_ReportIn_GoesOnWhereItStood()
    {
        await using var story = await ReviewedAsync();
        (await story.TryAsync("reviewer", "startSpecialProcedure", new { procedure = "听证", days = 10, notice = "天宁特告1号" }))
            .ShouldBeRefused(409, "case_procedure_unlisted", "该事项目录中没有这种特别程序。");

        await story.OnAsync("2026-08-05 10:00");
        await story.TakeAsync("reviewer", "startSpecialProcedure", "特别程序中", Appraisal);
        ((bool)(await story.ClockAsync("promised"))!["paused"]!, await story.DueAsync("special")).ShouldBe((true, "2026-08-19"));

        await story.OnAsync("2026-08-12 10:00");
        await story.TakeAsync("reviewer", "endSpecialProcedure", "审查中", new { report = "天宁鉴定1号" });
        (await story.DueAsync("promised")).ShouldBe("2026-08-24"); // two days used, eight left
    }

    /// <summary>特别程序届满: without a report the platform ends it after its last day.</summary>
    [Fact]
    public async Task SpecialProcedure_WithoutReport_EndsByItselfAfterItsLastDay()
    {
        await using var story = await ReviewedAsync();
        await story.TakeAsync("reviewer", "startSpecialProcedure", "特别程序中", Appraisal);
        (await story.DueAsync("special")).ShouldBe("2026-08-17");

        await story.OnAsync("2026-08-18 00:00");
        await story.StandsAsync("审查中");

        (await story.ToldAsync(3)).ShouldBe(["受理通知", "特别程序通知", "特别程序结束通知"]);
    }

    /// <summary>延期: ten days more, once, by the head, and told to the applicant.</summary>
    [Fact]
    public async Task Extension_ByTheHead_AddsTenDaysOnceAndIsTold()
    {
        await using var story = await ReviewedAsync();
        var extension = new { reason = "需要核实外省婚育情况", notice = "天宁延告1号" };
        (await story.TryAsync("approver", "extend", extension)).ShouldBeRefused(409, "case_role_not_allowed", "“延期”应由机关负责人办理。");

        await story.OnAsync("2026-08-10 10:00");
        await story.TakeAsync("head", "extend", "审查中", extension);

        (await story.DueAsync("promised"), await story.DueAsync("statutory")).ShouldBe(("2026-08-31", "2026-09-14"));
        (await story.IssueAsync("head", "extension"))["title"].ShouldBe("延期通知书");
        (await story.ToldAsync(2)).ShouldBe(["受理通知", "延期通知"]);
        (await story.TryAsync("head", "extend", extension)).ShouldBeRefused(409, "case_not_extendable", "该办件不能延期，或者延期次数已经用完。");
    }

    /// <summary>联合办理: forty-five working days over holidays and make-up days, and fifteen more.</summary>
    [Fact]
    public async Task JointHandling_OfSeveralBodies_HasFortyFiveDaysAndFifteenMore()
    {
        using var plugins = new JointPlugins();
        await using var story = await demonstration.TellAsync("2026-08-03 09:30", "--plugins", plugins.Folder);
        await story.FileSecondChildAsync(Couple);
        await story.TakeAsync("clerk", "accept", "已受理");
        (await story.DueAsync("statutory")).ShouldBe("2026-10-10");

        await story.TakeAsync("head", "extend", "已受理", new { reason = "需要三个部门会商", notice = "天宁延告1号" });
        (await story.DueAsync("statutory")).ShouldBe("2026-10-30");
    }

    /// <summary>退回: inside the office it goes back and forth, and no clock stands for it.</summary>
    [Fact]
    public async Task SentBack_InsideTheOffice_StopsNoClock()
    {
        await using var story = await ReviewedAsync();
        await story.TakeAsync("reviewer", "submitForDecision", "决定中", new { checklistDone = true });
        (await story.TryAsync($"approver@{HealthBody}", "returnToReview")).ShouldBeRefused(400, "case_reason_missing", "没有填写理由。");
        await story.TakeAsync($"approver@{HealthBody}", "returnToReview", "审查中", new { reason = "核实意见不明确" });
        await story.TakeAsync("reviewer", "returnToWindow", "已受理", new { reason = "照片与本人不符" });

        (await story.SeeAsync())["clocks"]!.AsArray().Where(clock => (string?)clock!["kind"] is "promised" or "statutory")
            .ShouldAllBe(clock => clock!["stoppedOn"] == null && !(bool)clock["paused"]!);
        (await story.DueAsync("promised")).ShouldBe("2026-08-17");
    }

    /// <summary>A licence accepted on 3 August and under review.</summary>
    private async Task<Story> ReviewedAsync()
    {
        var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.FileSecondChildAsync(Couple);
        await story.TakeAsync("clerk", "accept", "已受理");
        await story.TakeAsync("clerk", "beginReview", "审查中");
        return story;
    }

    /// <summary>The plugins that ship, but that several bodies handle the licence together and no shorter term of its own is known: no shipped item is like that.</summary>
    private sealed class JointPlugins : IDisposable
    {
        private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("servicesdk-plugins-");

        public JointPlugins()
        {
            var shipped = Path.Combine(HostFiles.Folder, "plugins");
            foreach (var file in Directory.GetFiles(shipped, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(_copy.FullName, Path.GetRelativePath(shipped, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }

            var (health, items) = (Path.Combine(_copy.FullName, "cn.tianning.health"), "items.json");
            var all = JsonNode.Parse(File.ReadAllText(Path.Combine(health, items)))!;
            var licence = all.AsArray().Single(item => (string?)item!["code"] == SecondChild)!.AsObject();
            licence.Remove("statutoryTerm");
            licence["jointHandling"] = new JsonObject { ["value"] = true, ["source"] = "sample" };
            File.WriteAllText(Path.Combine(health, items), all.ToJsonString());
            var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(health, "plugin.json")))!;
            manifest["files"]![items] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(health, items))));
            File.WriteAllText(Path.Combine(health, "plugin.json"), manifest.ToJsonString());
        }

        public string Folder => _copy.FullName;

        public void Dispose() => _copy.Delete(recursive: true);
    }
}
