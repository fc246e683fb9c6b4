namespace ServiceSdk.Items;

/// <summary>
/// The code of an item plugin: the rules its data cannot say. The host calls it before a command is decided, records what it
/// answered, and never calls it again for that filing. Implementations are stateless and safe for concurrent calls, take the
/// date from the filing and nothing from a clock, and have a public parameterless constructor.
/// </summary>
public interface IItemPlugin
{
    /// <summary>Judges a filing of one of the plugin's items against form, materials and conditions.</summary>
    /// <param name="filing">What was handed in. Data rules (required fields, essential materials) were already checked.</param>
    /// <param name="cancellation">The host's deadline.</param>
    /// <returns>Everything that is missing, named at once, and what follows from the filing.</returns>
    ValueTask<Judgement> JudgeAsync(Filing filing, CancellationToken cancellation);
}
