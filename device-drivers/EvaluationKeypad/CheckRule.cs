namespace EvaluationKeypad;

/// <summary>How a frame's check byte is made.</summary>
internal enum CheckRule
{
    Xor,
    Sum,
}

internal static class CheckRules
{
    public static byte Over(this CheckRule rule, ReadOnlySpan<byte> bytes)
    {
        byte check = 0;
        foreach (var b in bytes)
            check = rule == CheckRule.Xor ? (byte)(check ^ b) : unchecked((byte)(check + b));
        return check;
    }
}
