using System.Diagnostics;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>What sealing personal data costs on the way of a filing.</summary>
internal static class PrivacyRows
{
    private const int Rounds = 21;
    private const int Forms = 2_000;
    private const double Microseconds = 1e6;

    // Twelve fields, as long as a filled form is.
    private static readonly string Form = $"{{{string.Join(',', Enumerable.Range(1, 12).Select(n => $"\"field{n}\":\"江苏省常州市天宁区兰陵街道{n}号\""))}}}";

    public static Row Measure(int step, string folder)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, "privacy")).FullName;
        var master = MasterKey.Open(Path.Combine(data, "master.key"), mayCreate: true);
        using var store = new SqliteJournalStore(Path.Combine(data, "journal.db"), new BatchSeal(master));
        var keys = new KeyRing(store, master);
        var protector = new Protector(keys);
        for (var n = 0; n < Rounds; n++)
            Round(keys, protector); // The runtime compiles the path again while it is young.
        return Row.AtMost(
            step, $"protecting a form of {Form.Length} characters under a key of its own", 20, Row.Median(Enumerable.Range(0, Rounds).Select(_ => Round(keys, protector))), "us");
    }

    private static double Round(KeyRing keys, Protector protector)
    {
        var started = Stopwatch.GetTimestamp();
        for (var n = 0; n < Forms; n++)
            protector.Protect(keys.Create(SubjectKind.Case, "case/1", "110105194912310011"), PersonalFields.Form, Form);
        return Stopwatch.GetElapsedTime(started).TotalSeconds * Microseconds / Forms;
    }
}
