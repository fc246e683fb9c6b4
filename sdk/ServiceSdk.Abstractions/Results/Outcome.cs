using System.Diagnostics.CodeAnalysis;

namespace ServiceSdk;

/// <summary>A value, or the refusal that stands in its place. Immutable; a default instance is neither and must not be handed on.</summary>
/// <typeparam name="T">What is answered when nothing stands in the way.</typeparam>
public readonly struct Outcome<T>
    where T : notnull
{
    private readonly T? _value;
    private readonly Refusal? _refusal;

    private Outcome(T? value, Refusal? refusal) => (_value, _refusal) = (value, refusal);

    /// <summary>Tells which of the two it is.</summary>
    /// <param name="value">The value when true.</param>
    /// <param name="refusal">The refusal when false.</param>
    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (_value, _refusal);
        return _refusal is null;
    }

    /// <summary>Goes on with the value; a refusal passes through unchanged.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
        where TNext : notnull =>
        _refusal is null ? next(_value!) : _refusal;

    /// <summary>Answers the value.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Answers the refusal.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
