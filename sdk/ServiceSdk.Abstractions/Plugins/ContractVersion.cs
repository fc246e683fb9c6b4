namespace ServiceSdk.Plugins;

/// <summary>The version of this contract. A plugin whose <see cref="ContractRange"/> leaves it out is not loaded.</summary>
public static class ContractVersion
{
    /// <summary>The major version: raised when a plugin of the old one can no longer run.</summary>
    public const int Major = 1;

    /// <summary>The minor version: raised when something is added.</summary>
    public const int Minor = 0;
}
