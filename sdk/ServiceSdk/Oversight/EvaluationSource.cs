namespace ServiceSdk.Oversight;

/// <summary>What an evaluation was entered on. The names are kept in records for ever.</summary>
public enum EvaluationSource
{
    /// <summary>按键式评价器.</summary>
    Keypad,

    /// <summary>平板评价系统.</summary>
    Tablet,
}
