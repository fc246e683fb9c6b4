using System.Text.Json;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Privacy.Persons;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Hosting.Tests.Halls;

namespace ServiceSdk.Hosting.Tests.Privacy.Persons;

/// <summary>A person gets a copy of all that is held about them, and of who looked at it.</summary>
public sealed class PersonExportTests
{
    [Fact]
    public async Task Export_OfAPerson_HasAllThatIsHeldInTheClear()
    {
        await using var person = await HeldPerson.StartAsync();
        await TakeLooksAsync(person);
        using var export = await ExportAsync(person);
        var root = export.RootElement;
        var (visit, filed, query) = (root.GetProperty("来访")[0], root.GetProperty("办件")[0], root.GetProperty("查询")[0]);

        foreach (var part in new[] { visit, filed })
            (part.GetProperty("姓名").GetString(), part.GetProperty("身份证号码").GetString()).ShouldBe((HeldPerson.Visitor.Name, HeldPerson.Visitor.IdNumber));
        (visit.GetProperty("大厅").GetString(), visit.GetProperty("取号和预约")[0].GetProperty("号码").GetString()).ShouldBe((HallProcess.Hall, "B001"));
        (filed.GetProperty("办件编号").GetString(), filed.GetProperty("联系电话").GetString()).ShouldBe((HeldPerson.Case, HeldPerson.Phone));
        filed.GetProperty("申报表").GetProperty("contactPhone").GetString().ShouldBe(HeldPerson.Phone);
        var photo = filed.GetProperty("材料文件")[0];
        (photo.GetProperty("材料").GetString(), photo.GetProperty("类型").GetString(), photo.GetProperty("字节数").GetInt64()).ShouldBe(("照片", "image/jpeg", 1_000));
        filed.GetProperty("办理过程")[0].GetProperty("状态").GetString().ShouldBe("已申报");
        (query.GetProperty("查询编号").GetString(), query.GetProperty("答复").GetString()).ShouldBe((HeldPerson.Query, "没有查到。"));
    }

    [Fact]
    public async Task Export_OfAPerson_IsALookThatTheNextOneShows()
    {
        await using var person = await HeldPerson.StartAsync();
        await TakeLooksAsync(person);
        using (await ExportAsync(person))
            person.Looks.Select(look => (look.Subject, look.Purpose, look.Masked, string.Join(',', look.Fields))).ShouldBe(
            [
                (person.VisitKey.Subject, LookPurpose.PersonRequest, false, "visitor"),
                (person.CaseKey.Subject, LookPurpose.PersonRequest, false, "address,applicant,form"),
                (person.QueryKey.Subject, LookPurpose.PersonRequest, false, "answer"),
            ]);
        await TakeLooksAsync(person);

        using var again = await ExportAsync(person);
        var look = again.RootElement.GetProperty("办件")[0].GetProperty("查看记录")[0];
        (look.GetProperty("查看人员").GetString(), look.GetProperty("目的").GetString(), look.GetProperty("内容").GetString(), look.GetProperty("已掩码").GetBoolean())
            .ShouldBe(("大厅管理员", "本人申请", "收件人和邮寄地址、申请人姓名、身份证号码、联系电话、申报表", false));

        var supervisor = new Actor("s-supervisor", Roles.Supervisor, HallProcess.Hall, "");
        var found = (await person.Process.Get<PersonLooks>().OfAsync(HeldPerson.Visitor.IdNumber, supervisor)).Done();
        found.Select(of => of.Looks.Count).ShouldBe([1, 1, 1]);
        person.Looks.TakeLast(3).ShouldAllBe(one => one.Purpose == LookPurpose.Oversight && one.Fields[0] == "found");
    }

    [Fact]
    public async Task Export_ByAClerk_IsRefused()
    {
        await using var person = await HeldPerson.StartAsync();
        (await person.Process.Get<PersonExports>().OpenAsync(HeldPerson.Visitor.IdNumber, HeldPerson.Clerk)).Refused().Code.ShouldBe("look_not_permitted");
        person.Looks.ShouldBeEmpty();
    }

    private static async Task<JsonDocument> ExportAsync(HeldPerson person)
    {
        var export = (await person.Process.Get<PersonExports>().OpenAsync(HeldPerson.Visitor.IdNumber, HallProcess.Manager)).Done();
        using var output = new MemoryStream();
        await export.WriteAsync(output, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(output.ToArray());
    }

    /// <summary>Lets the list of looks take everything that is committed.</summary>
    private static async Task TakeLooksAsync(HeldPerson person)
    {
        var looks = person.Process.Get<LookProjection>();
        await looks.StartAsync(TestContext.Current.CancellationToken);
        while (looks.Position < person.Store.Last()!.Value.Sequence && !looks.ExecuteTask!.IsCompleted)
            await Task.Yield();
        await looks.StopAsync(TestContext.Current.CancellationToken);
        await looks.ExecuteTask!;
    }
}
