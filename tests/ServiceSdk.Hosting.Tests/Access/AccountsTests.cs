using ServiceSdk.Hosting.Access;
using ServiceSdk.Tiers;
using static ServiceSdk.Hosting.Tests.Access.SampleAccounts;

namespace ServiceSdk.Hosting.Tests.Access;

public sealed class AccountsTests
{
    private readonly SampleAccounts _sample = new();

    [Fact]
    public void Account_Created_IsFoundAsItWasMade()
    {
        _sample.Do(new CreateAccount(new AccountCreated("s-1", "clerk-1", "hash", [Roles.Clerk], Hall, Tier.Township, true)));
        var account = Found("clerk-1");
        (account.Subject, account.Tier, account.PasswordGenerated, account.Disabled, account.LockedUntil, account.Stamp)
            .ShouldBe(("s-1", Tier.Township, true, false, 0, 0));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("张三丰的账号")]
    [InlineData("Clerk-1")]
    [InlineData("-clerk")]
    [InlineData("clerk 1")]
    [InlineData("clerk-1\n")]
    [InlineData("a123456789012345678901234567890123456789x")]
    public void UserName_NoPostsName_IsRefused(string userName) =>
        _sample.Refused(Create(userName, Roles.Clerk)).ShouldBe(new Refusal(
            "user_name_invalid", "用户名不正确：4至40个小写字母、数字或连字符。", "请按岗位命名，例如320402006-1-clerk-2，不要使用姓名。"));

    [Fact]
    public void UserName_Taken_IsRefused()
    {
        _sample.Do(Create("clerk-1", Roles.Clerk));
        _sample.Refused(Create("clerk-1", Roles.Clerk)).ShouldBe(new Refusal("user_name_taken", "这个用户名已经存在。", "请换一个用户名。"));
    }

    [Theory]
    [InlineData]
    [InlineData("emperor")]
    [InlineData("device")]
    [InlineData("system")]
    [InlineData("citizen")]
    [InlineData("clerk", "clerk")]
    public void Roles_NotOfStaffOrTwice_AreRefused(params string[] roles)
    {
        var refusal = new Refusal("roles_invalid", "角色不正确。", "请至少选择一个工作人员角色，每个一次。");
        _sample.Refused(Create("clerk-1", roles)).ShouldBe(refusal);
        _sample.Do(Create("clerk-2", Roles.Clerk));
        _sample.Refused(new ChangeAccount("clerk-2", roles, Hall, null)).ShouldBe(refusal);
    }

    [Fact]
    public void Office_Unnamed_IsRefused()
    {
        _sample.Do(Create("clerk-1", Roles.Clerk));
        _sample.Refused(new ChangeAccount("clerk-1", [Roles.Clerk], " ", null)).ShouldBe(
            new Refusal("office_invalid", "单位编号不正确。", "请填写大厅或单位的编号，例如320402006-1。"));
    }

    [Fact]
    public void Account_Changed_ActsElsewhereAndItsSessionsEnd()
    {
        _sample.Do(Create("clerk-1", Roles.Clerk));
        _sample.Do(new ChangeAccount("clerk-1", [Roles.Reviewer], "320402109-1", Tier.Township));
        var account = Found("clerk-1");
        account.Roles.ShouldBe([Roles.Reviewer]);
        (account.Office, account.Tier, account.Stamp).ShouldBe(("320402109-1", Tier.Township, 1));
    }

    [Fact]
    public void Account_DisabledAndEnabled_ItsSessionsStayEnded()
    {
        _sample.Do(Create("clerk-1", Roles.Clerk));
        _sample.Refused(new DisableAccount("clerk-1", false)).ShouldBe(new Refusal("account_not_disabled", "这个账号没有停用。", "不需要启用。"));
        _sample.Do(new DisableAccount("clerk-1", true));
        (Found("clerk-1").Disabled, Found("clerk-1").Stamp).ShouldBe((true, 1));
        _sample.Refused(new DisableAccount("clerk-1", true)).ShouldBe(new Refusal("account_disabled", "这个账号已经停用。", "请系统管理员启用账号。"));
        _sample.Do(new DisableAccount("clerk-1", false));
        (Found("clerk-1").Disabled, Found("clerk-1").Stamp).ShouldBe((false, 1));
    }

    [Fact]
    public void Administrator_TheLastOne_IsNeitherDisabledNorDemoted()
    {
        var last = new Refusal("last_administrator", "这是最后一个可用的系统管理员账号。", "请先建立另一个系统管理员账号。");
        _sample.Do(Create("admin-1", Roles.Administrator));
        _sample.Refused(new DisableAccount("admin-1", true)).ShouldBe(last);
        _sample.Refused(new ChangeAccount("admin-1", [Roles.Manager], Hall, null)).ShouldBe(last);

        _sample.Do(Create("admin-2", Roles.Administrator));
        _sample.Do(new DisableAccount("admin-1", true));
        _sample.Refused(new DisableAccount("admin-2", true)).ShouldBe(last);
    }

    [Fact]
    public void Lock_HoldsItsTimeAndIsRecordedOnce()
    {
        _sample.Do(Create("clerk-1", Roles.Clerk));
        _sample.Do(new LockAccount("clerk-1"));
        Found("clerk-1").LockedUntil.ShouldBe(_sample.Now + SignInFailures.Lock);
        _sample.Now += SignInFailures.Lock - 1;
        _sample.Refused(new LockAccount("clerk-1")).ShouldBe(
            new Refusal("account_locked", "这个账号已经暂时锁定。", "请等候15分钟，或请系统管理员重置密码。"));
        _sample.Now += 1;
        _sample.Do(new LockAccount("clerk-1"));
    }

    [Fact]
    public void Password_Reset_EndsSessionsAndLockAndMustBeChanged()
    {
        _sample.Do(Create("clerk-1", Roles.Clerk));
        _sample.Do(new LockAccount("clerk-1"));
        _sample.Do(new ChangePassword("clerk-1", "given", Was: null));
        var account = Found("clerk-1");
        (account.PasswordHash, account.PasswordGenerated, account.LockedUntil, account.Stamp).ShouldBe(("given", true, 0, 1));

        _sample.Do(new ChangePassword("clerk-1", "chosen", Was: "given"));
        (Found("clerk-1").PasswordHash, Found("clerk-1").PasswordGenerated, Found("clerk-1").Stamp).ShouldBe(("chosen", false, 2));
    }

    [Fact]
    public void Password_ChangedMeanwhile_IsNotTakenBack()
    {
        var meanwhile = new Refusal("password_changed", "密码刚刚已被修改。", "请用新密码登录。");
        _sample.Do(Create("clerk-1", Roles.Clerk));
        _sample.Do(new RehashPassword("clerk-1", "stronger", Was: "hash"));
        (Found("clerk-1").PasswordHash, Found("clerk-1").Stamp).ShouldBe(("stronger", 0));
        _sample.Refused(new RehashPassword("clerk-1", "again", Was: "hash")).ShouldBe(meanwhile);
        _sample.Refused(new ChangePassword("clerk-1", "chosen", Was: "hash")).ShouldBe(meanwhile);
    }

    [Fact]
    public void Sessions_Ended_OnlyTheStampGrows()
    {
        _sample.Do(Create("clerk-1", Roles.Clerk));
        var before = Found("clerk-1");
        _sample.Do(new EndSessions("clerk-1"));
        Found("clerk-1").ShouldBe(before with { Stamp = 1 });
    }

    [Fact]
    public void Identity_BoundReboundAndUnbound_EndsTheSessionsEachTime()
    {
        _sample.Do(Create("clerk-1", Roles.Clerk));
        _sample.Do(new BindIdentity("clerk-1", [1, 2]));
        (_sample.Accounts.FindByIdentity([1, 2])?.UserName, Found("clerk-1").Stamp).ShouldBe(("clerk-1", 1));

        _sample.Do(new BindIdentity("clerk-1", [3, 4]));
        _sample.Accounts.FindByIdentity([1, 2]).ShouldBeNull();
        (_sample.Accounts.FindByIdentity([3, 4])?.UserName, Found("clerk-1").Stamp).ShouldBe(("clerk-1", 2));

        _sample.Do(new UnbindIdentity("clerk-1"));
        (_sample.Accounts.FindByIdentity([3, 4]), Found("clerk-1").Stamp).ShouldBe((null, 3));
        _sample.Refused(new UnbindIdentity("clerk-1")).ShouldBe(new Refusal("identity_none", "这个账号没有绑定统一身份。", "不需要解除。"));
    }

    [Fact]
    public void Identity_OfAnotherAccount_IsRefused()
    {
        _sample.Do(Create("clerk-1", Roles.Clerk));
        _sample.Do(Create("clerk-2", Roles.Clerk));
        _sample.Do(new BindIdentity("clerk-1", [1, 2]));
        _sample.Refused(new BindIdentity("clerk-2", [1, 2])).ShouldBe(
            new Refusal("identity_taken", "这个统一身份已经绑定另一个账号。", "请先在那个账号上解除绑定。"));
    }

    [Fact]
    public void Account_Unknown_IsRefused()
    {
        ICommand[] commands =
        [
            new ChangeAccount("nobody", [Roles.Clerk], Hall, null), new DisableAccount("nobody", true), new LockAccount("nobody"),
            new ChangePassword("nobody", "hash", null), new RehashPassword("nobody", "hash", "hash"), new EndSessions("nobody"),
            new BindIdentity("nobody", [1]), new UnbindIdentity("nobody"),
        ];
        foreach (var command in commands)
            _sample.Refused(command).ShouldBe(new Refusal("account_unknown", "没有这个账号。", "请核对用户名。"));
    }

    private Account Found(string userName) => _sample.Accounts.Find(userName)!;
}
