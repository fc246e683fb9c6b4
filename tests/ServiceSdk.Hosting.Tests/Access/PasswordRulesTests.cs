using ServiceSdk.Hosting.Access;

namespace ServiceSdk.Hosting.Tests.Access;

public sealed class PasswordRulesTests
{
    private const string UserName = "320402006-1-clerk";

    [Theory]
    [InlineData("梅雨季节的青石板路与油纸伞")]
    [InlineData("correct horse battery")]
    [InlineData("aaaa bbbb cccc dddd")]
    [InlineData("梅雨季节的青石板路和伞🌂")]
    public void Password_LongAndItsOwn_IsTaken(string password) => PasswordRules.Judge(password, UserName).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("short one !")]
    [InlineData("梅雨季节的青石板路🌂伞")]
    public void Password_OfFewerThanTwelveCharacters_IsRefused(string password) => PasswordRules.Judge(password, UserName).ShouldBe(
        new Refusal("password_too_short", "密码至少12个字符。", "请用更长的密码，例如几个不相关的词。"));

    [Fact]
    public void Password_LongerThanAnybodyTypes_IsRefused()
    {
        var longest = string.Concat(Enumerable.Repeat("abcd efg", PasswordRules.Longest / 8));
        PasswordRules.Judge(longest, UserName).ShouldBeNull();
        PasswordRules.Judge(longest + "h", UserName).ShouldBe(new Refusal("password_too_long", "密码最多128个字符。", "请用短一些的密码。"));
    }

    [Theory]
    [InlineData(UserName)]
    [InlineData("320402006_1_CLERK")]
    [InlineData("320402006-1-clerk!2026")]
    [InlineData("320402006-1-cl")]
    [InlineData("krelc16002040 23")]
    public void Password_LikeTheUserName_IsRefused(string password) => PasswordRules.Judge(password, UserName).ShouldBe(
        new Refusal("password_like_name", "密码和用户名相近。", "请换一个和用户名无关的密码。"));

    [Theory]
    [InlineData("password1234")]
    [InlineData("PassWord1234")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("woaini1314520")]
    [InlineData("ababababababab")]
    public void Password_Common_IsRefused(string password) => PasswordRules.Judge(password, UserName).ShouldBe(
        new Refusal("password_common", "这是常见密码，容易被猜中。", "请换一个别人想不到的密码。"));
}
