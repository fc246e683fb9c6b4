using Dapper;
using ServiceSdk.Hosting.Journal.Upkeep;

namespace ServiceSdk.Hosting.Tests.Journal.Upkeep;

public sealed class UpgradeBackupTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();
    private readonly DataFolder _data;

    public UpgradeBackupTests() => _data = DataFolder.Open(_journal.Folder);

    private string Backups => Path.Combine(_journal.Folder, "backups");

    public void Dispose()
    {
        _data.Dispose();
        _journal.Dispose();
    }

    [Theory]
    [InlineData("UPDATE release SET version = '0.0.1'", "0.0.1")]
    [InlineData("DROP TABLE release", null)]
    public async Task Make_AnotherReleaseWroteLast_IsBackedUpFirstAndOnce(string change, string? writtenBy)
    {
        await WriteAsync(change);
        Make();
        _journal.Open();
        Make();

        Backup.All(Backups).ShouldHaveSingleItem().Manifest.WrittenBy.ShouldBe(writtenBy);
    }

    [Fact]
    public async Task Make_AnOlderFormat_IsBackedUpFirst()
    {
        await WriteAsync("PRAGMA user_version=1");
        Make();

        Backup.All(Backups).Count.ShouldBe(1);
    }

    [Fact]
    public void Make_NothingRecorded_MakesNone()
    {
        _journal.Close();
        _journal.Sql(connection => connection.Execute("DELETE FROM release"));
        Make();

        Directory.Exists(Backups).ShouldBeFalse();
    }

    [Fact]
    public async Task Make_WhereItCannotBeWritten_IsRefused()
    {
        await WriteAsync("DROP TABLE release");
        File.WriteAllText(Backups, "");

        Should.Throw<DataFolderException>(Make).Message.ShouldBe(
            $"升级前的备份没有写成：{Backups}无法写入，或者空间不足。请检查备份目录后重试；没有写完的备份不会留下。");
    }

    private async Task WriteAsync(string change)
    {
        await _journal.Stream().AddAsync(1);
        _journal.Close();
        _journal.Sql(connection => connection.Execute(change));
    }

    private void Make() => UpgradeBackup.Make(_data, Backups, TemporaryJournal.Morning.CivilTime);
}
