using System.Globalization;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>A command line of names and values.</summary>
internal static class CommandLine
{
    /// <summary>Reads it, one option after another.</summary>
    /// <param name="options">What holds where nothing is said.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="take">Takes a name and its value, and the number that this is, -1 for none; null where they are no option.</param>
    /// <returns>Null when it is not one.</returns>
    public static T? Read<T>(T options, string[] arguments, Func<T, string, string, int, T?> take)
        where T : class
    {
        if (arguments.Length % 2 != 0)
            return null;
        foreach (var pair in arguments.Chunk(2))
        {
            var number = int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
            if (take(options, pair[0], pair[1], number) is not { } read)
                return null;
            options = read;
        }

        return options;
    }
}
