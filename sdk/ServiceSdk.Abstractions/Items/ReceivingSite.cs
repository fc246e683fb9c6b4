namespace ServiceSdk.Items;

/// <summary>Where the clock of a filing taken in elsewhere starts.</summary>
public enum ReceivingSite
{
    /// <summary>直接受理: at once, where it is filed.</summary>
    Intake,

    /// <summary>收受分离: when the competent site gets it.</summary>
    Competent,
}
