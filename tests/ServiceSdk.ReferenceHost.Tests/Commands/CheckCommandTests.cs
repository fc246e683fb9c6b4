namespace ServiceSdk.ReferenceHost.Tests.Commands;

public sealed class CheckCommandTests
{
    [Theory]
    [InlineData("id 11010519491231002X --json", """{"valid":true,"kind":"resident","birthDate":"1949-12-31","male":false}""")]
    [InlineData("id 11010519491231002x", "居民身份证号码正确：1949-12-31出生，女。")]
    [InlineData("id 110105491231002 --json", """{"valid":true,"kind":"legacy","birthDate":"1949-12-31","male":false}""")]
    [InlineData("credit-code 91350100m000100y43 --json", """{"valid":true,"code":"91350100M000100Y43"}""")]
    [InlineData("credit-code 113204020000000020", "统一社会信用代码113204020000000020正确。")]
    [InlineData(
        "division 320402109 --json",
        """{"valid":true,"code":"320402109","name":"郑陆镇","tier":"township","parent":"320402","source":"统计用区划代码"}""")]
    [InlineData("division 320402 --json", """{"valid":true,"code":"320402","name":"天宁区","tier":"district","source":"统计用区划代码"}""")]
    [InlineData("division 320402006", "320402006是兰陵街道。")]
    public async Task Value_Right_IsPrinted(string value, string answer) =>
        (await RunAsync(value)).ShouldBe(new HostCommand(0, answer + "\n", ""));

    [Theory]
    [InlineData("id 110105194912310021", "身份证件号码的校验码不正确。请逐位核对后重新填写，或者读取证件。 [id_number_checksum]")]
    [InlineData("id 440524188013010014 --json", "身份证件号码中的出生日期不存在。请逐位核对后重新填写，或者读取证件。 [id_number_birth_date]")]
    [InlineData("credit-code 91350100M000100Y44", "统一社会信用代码的校验码不正确。请对照营业执照或登记证书逐位核对后重新填写。 [credit_code_checksum]")]
    [InlineData("division 3204", "行政区划代码应为6位、9位或者12位数字。请核对区划代码。 [division_invalid]")]
    [InlineData("division 32040a --json", "行政区划代码应为6位、9位或者12位数字。请核对区划代码。 [division_invalid]")]
    [InlineData("division 330102", "没有这个行政区划。请核对区划代码。 [division_unknown]")]
    [InlineData("phone 12345", "没有这种检查。请填写id、credit-code或者division。 [check_kind_unknown]")]
    public async Task Value_Wrong_EndsWithTwoAndASentence(string value, string sentence) =>
        (await RunAsync(value)).ShouldBe(new HostCommand(2, "", sentence + "\n"));

    [Fact]
    public async Task Value_Missing_EndsWithTwoAndASentence() =>
        (await RunAsync("id")).ShouldBe(new HostCommand(
            2, "", "命令行不正确：Command 'check' is missing required argument 'VALUE'.请用--help查看用法。 [command_line_invalid]\n"));

    private static Task<HostCommand> RunAsync(string value) => HostCommand.RunAsync(["check", .. value.Split(' ')]);
}
