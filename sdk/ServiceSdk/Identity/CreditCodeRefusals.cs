namespace ServiceSdk.Identity;

/// <summary>Why a credit code is not one. None repeats the code.</summary>
public static class CreditCodeRefusals
{
    private const string CheckAgain = "请对照营业执照或登记证书逐位核对后重新填写。";

    /// <summary>Nothing was entered.</summary>
    public static Refusal Missing { get; } = new("credit_code_missing", "没有填写统一社会信用代码。", "请填写18位代码。");

    /// <summary>Not 18 characters.</summary>
    public static Refusal Length { get; } = new("credit_code_length", "统一社会信用代码应为18位。", CheckAgain);

    /// <summary>A character that does not occur in codes.</summary>
    public static Refusal Character { get; } = new(
        "credit_code_character", "统一社会信用代码只能是数字和大写字母，且不使用I、O、S、V、Z。", CheckAgain);

    /// <summary>The check character does not fit.</summary>
    public static Refusal Checksum { get; } = new("credit_code_checksum", "统一社会信用代码的校验码不正确。", CheckAgain);
}
