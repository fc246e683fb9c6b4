using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Privacy;

/// <summary>A journal with a master key beside it.</summary>
internal sealed class ProtectedJournal : IDisposable
{
    // The example number of GB 11643.
    public static readonly Visitor Visitor = new("欧阳小明", "11010519491231002X");

    public ProtectedJournal()
    {
        Master = MasterKey.Open(Path.Combine(Journal.Folder, "master.key"), mayCreate: true);
        Keys = new KeyRing(Journal.Store, Master);
        Protector = new Protector(Keys);
    }

    public TemporaryJournal Journal { get; } = new();

    public MasterKey Master { get; }

    public KeyRing Keys { get; }

    public Protector Protector { get; }

    /// <summary>A subject whose key is committed.</summary>
    public SubjectKey Subject(string kind = SubjectKind.Visit, string? idNumber = null, string stream = "tally/1")
    {
        var key = Keys.Create(kind, stream, idNumber);
        Journal.Store.Append(new JournalBatch([], [key]));
        return key;
    }

    public void Dispose() => Journal.Dispose();
}
