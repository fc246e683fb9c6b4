using System.Security.Cryptography;
using Dapper;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Tests.Journal;

namespace ServiceSdk.Hosting.Tests.Privacy;

/// <summary>A new master key for all data keys; wherever a rotation was cut short, the next one finishes it.</summary>
public sealed class KeyRotationTests : IDisposable
{
    // More than one commit takes.
    private const int Rows = 5_003;

    private readonly TemporaryJournal _journal = new();
    private readonly MasterKey _before;
    private readonly SubjectKey[] _rows;
    private readonly byte[][] _dataKeys;
    private readonly byte[] _file;

    public KeyRotationTests()
    {
        _before = MasterKey.Open(KeyFile, mayCreate: true);
        var keys = new KeyRing(_journal.Store, _before);
        _rows = [.. Enumerable.Range(0, Rows).Select(n => keys.Create(SubjectKind.Case, $"case/{n}", n % 2 == 0 ? $"id-{n}" : null))];
        _dataKeys = [.. _rows.Select(keys.Open)];
        _journal.Store.Append(new JournalBatch([], _rows));
        _journal.Close();
        _file = File.ReadAllBytes(KeyFile);
    }

    private string KeyFile => Path.Combine(_journal.Folder, "master.key");

    public void Dispose() => _journal.Dispose();

    [Fact]
    public void Run_Whole_OpensEverythingUnderTheNewKeyAlone()
    {
        var rotated = Rotate();

        rotated.ShouldBe(new RotatedKeys(Rows, 0, $"{KeyFile}.retired-1"));
        File.ReadAllBytes(rotated.Retired).ShouldBe(_file);
        File.ReadAllBytes(KeyFile)[4..36].ShouldNotBe(_file);
        ShouldOpenAll();
        var old = new KeyRing(_journal.Store, _before);
        old.FindStreams(SubjectKind.Case, "id-0").ShouldBeEmpty();
        Should.Throw<CryptographicException>(() => old.Open(old.Find(_rows[0].Subject)!));
    }

    [Fact]
    public void Run_Again_StillFindsByIdNumber()
    {
        Rotate();
        Rotate().Retired.ShouldBe($"{KeyFile}.retired-2");
        ShouldOpenAll();
    }

    [Fact]
    public void Run_HoweverOften_KeepsTheKeyOfTheProgressCodes()
    {
        _before.ProgressCodes.ShouldBe(_before.Derive("progress code")); // as codes were made before rotations kept them
        Rotate();
        Rotate();

        var after = MasterKey.Open(KeyFile, mayCreate: false);
        (after.ProgressCodes.SequenceEqual(_before.ProgressCodes), after.Rotations).ShouldBe((true, 2));
        after.Derive("progress code").ShouldNotBe(after.ProgressCodes);
        _journal.Open();
    }

    [Fact]
    public void Run_OnAKeyThatWasRotatedBeforeCodesLasted_KeepsTheCodesOfNow()
    {
        var rotatedThen = MasterKey.Open(RotatedThen(), mayCreate: false);
        rotatedThen.Rotations.ShouldBe(1);
        rotatedThen.WriteNext($"{KeyFile}.now");

        var after = MasterKey.Read($"{KeyFile}.now");
        (after.ProgressCodes.SequenceEqual(rotatedThen.Derive("progress code")), after.Rotations).ShouldBe((true, 2));
        after.BlindIndex("id-0").ShouldBe(after.BlindAgain(rotatedThen.BlindIndex("id-0")));
        _journal.Open();
    }

    [Fact]
    public void Run_Whole_SealsAgainWhatHeldAndNothingElse()
    {
        _journal.Open();
        _journal.Store.Append(new JournalBatch([TemporaryJournal.RecordOf("tally/1", 1, RecordHash.Genesis, new Added(1, 1))], []));
        _journal.Store.Append(new JournalBatch([TemporaryJournal.RecordOf("tally/2", 1, RecordHash.Genesis, new Added(2, 2))], []));
        _journal.Close();
        _journal.Sql(db => db.Execute("UPDATE batch SET seal = zeroblob(32) WHERE number = 3"));
        Rotate();

        using var file = JournalFile.Open(_journal.File);
        JournalVerification.Run(file, [], master: MasterKey.Open(KeyFile, mayCreate: false)).Faults.Where(fault => fault.Kind == FaultKind.SealBroken)
            .ShouldBe([new JournalFault(FaultKind.SealBroken, Sequence: 2, Batch: 3)]);
        _journal.Open();
    }

    [Fact]
    public void Run_CutShortBetweenCommits_IsFinishedByTheNext()
    {
        _journal.Sql(db => db.Execute("CREATE TRIGGER cut BEFORE UPDATE ON subject_key WHEN old.subject = (SELECT max(subject) FROM subject_key) BEGIN SELECT RAISE(ABORT, 'cut'); END"));
        Should.Throw<JournalUnavailableException>(Rotate);
        ShouldRefuseToServe();
        _journal.Sql(db => db.Execute("DROP TRIGGER cut"));

        Rotate().Rewrapped.ShouldBe(3);
        ShouldOpenAll();
    }

    [Fact]
    public void Run_CutShortBeforeTheFilesChange_IsFinishedByTheNext()
    {
        Directory.CreateDirectory($"{KeyFile}.retired-1");
        Should.Throw<Exception>(Rotate).ShouldBeAssignableTo<SystemException>();
        ShouldRefuseToServe();
        Directory.Delete($"{KeyFile}.retired-1");

        Rotate().Rewrapped.ShouldBe(0);
        ShouldOpenAll();
    }

    [Fact]
    public void Run_CutShortWhileTheNewKeyIsWritten_BeginsAnew()
    {
        File.WriteAllText($"{KeyFile}.next.unfinished", "half");
        Rotate().Rewrapped.ShouldBe(Rows);
        ShouldOpenAll();
    }

    [Fact]
    public void Run_OnAKeyOfAProviderThatIsNotThere_ChangesNothing()
    {
        _journal.Sql(db => db.Execute("UPDATE subject_key SET algorithm = 'SM4GCM' WHERE rowid = 1"));
        Should.Throw<DataFolderException>(Rotate).Message.ShouldBe("数据目录里有用SM4GCM加密的数据密钥，本程序没有这种算法，没有轮换。");
        File.Exists($"{KeyFile}.next").ShouldBeFalse();
        _journal.Sql(db => db.ExecuteScalar<long>("SELECT count(*) FROM subject_key WHERE wrapped = @Wrapped", _rows[1]).ShouldBe(1));
        _journal.Open();
    }

    /// <summary>A key file as rotations wrote it before: the key, and what the blind index needs of the one before.</summary>
    private string RotatedThen()
    {
        var path = $"{KeyFile}.then";
        File.Copy(KeyFile, path); // with the rights of a key
        File.WriteAllBytes(path, RandomNumberGenerator.GetBytes(64));
        return path;
    }

    private RotatedKeys Rotate()
    {
        using var data = DataFolder.Open(_journal.Folder);
        return KeyRotation.Run(data, KeyFile, Sealings.Standard);
    }

    private void ShouldRefuseToServe() => Should.Throw<MasterKeyException>(() => MasterKey.Open(KeyFile, mayCreate: false)).Message
        .ShouldBe("主密钥master.key的轮换没有完成。请先执行keys rotate把它做完。");

    private void ShouldOpenAll()
    {
        _journal.Open();
        var keys = new KeyRing(_journal.Store, MasterKey.Open(KeyFile, mayCreate: false));
        for (var n = 0; n < Rows; n += 617)
        {
            keys.Open(keys.Find(_rows[n].Subject)!).ShouldBe(_dataKeys[n]);
            keys.FindStreams(SubjectKind.Case, $"id-{n}").ShouldBe(n % 2 == 0 ? [$"case/{n}"] : []);
        }

        keys.Open(keys.Find(_rows[^1].Subject)!).ShouldBe(_dataKeys[^1]);
    }
}
