namespace ServiceSdk.Identity;

/// <summary>Why an identity number is not one. None repeats the number.</summary>
public static class IdNumberRefusals
{
    private const string CheckAgain = "请逐位核对后重新填写，或者读取证件。";

    /// <summary>Nothing was entered.</summary>
    public static Refusal Missing { get; } = new("id_number_missing", "没有填写身份证件号码。", "请填写号码，或者读取证件。");

    /// <summary>Neither 18 nor 15 characters.</summary>
    public static Refusal Length { get; } = new("id_number_length", "身份证件号码应为18位（旧证15位）。", CheckAgain);

    /// <summary>Something other than digits and a final X.</summary>
    public static Refusal Character { get; } = new(
        "id_number_character", "身份证件号码只能是数字，18位号码的最后一位可以是X。", CheckAgain);

    /// <summary>The first digits are no region's.</summary>
    public static Refusal Region { get; } = new("id_number_region", "身份证件号码开头的地区代码不存在。", CheckAgain);

    /// <summary>No such date.</summary>
    public static Refusal BirthDate { get; } = new("id_number_birth_date", "身份证件号码中的出生日期不存在。", CheckAgain);

    /// <summary>Born after today.</summary>
    public static Refusal BirthInFuture { get; } = new("id_number_birth_in_future", "身份证件号码中的出生日期晚于今天。", CheckAgain);

    /// <summary>The check character does not fit.</summary>
    public static Refusal Checksum { get; } = new("id_number_checksum", "身份证件号码的校验码不正确。", CheckAgain);
}
