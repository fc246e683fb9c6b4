namespace ServiceSdk.Devices;

/// <summary>居民身份证阅读器. Device class <c>id-card-reader</c>.</summary>
public interface IIdCardReader : IDevice
{
    /// <summary>Waits for a card and reads it whole: never half a person.</summary>
    /// <param name="cancellation">The host's deadline, the time a citizen may take to lay the card down.</param>
    /// <exception cref="DeviceException">Timeout (no card), MediaRemoved, UserActionRequired, ProtocolError, Offline.</exception>
    Task<IdCard> ReadAsync(CancellationToken cancellation);
}

/// <summary>What a resident identity card says. Personal data: its text form shows none of it.</summary>
public sealed record IdCard
{
    /// <summary>姓名.</summary>
    public required string Name { get; init; }

    /// <summary>公民身份号码, 18 characters as on the card. Not yet checked.</summary>
    public required string Number { get; init; }

    /// <summary>性别: true for male.</summary>
    public required bool Male { get; init; }

    /// <summary>民族, two-digit code of GB 3304.</summary>
    public required string Nation { get; init; }

    /// <summary>出生日期.</summary>
    public required DateOnly BirthDate { get; init; }

    /// <summary>住址.</summary>
    public required string Address { get; init; }

    /// <summary>签发机关.</summary>
    public required string Authority { get; init; }

    /// <summary>有效期 from.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>有效期 to, that day included; null for 长期.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The photo, WLT-encoded, as the reader gave it.</summary>
    public ReadOnlyMemory<byte> Photo { get; init; }

    /// <summary>No personal data.</summary>
    public override string ToString() => nameof(IdCard);
}
