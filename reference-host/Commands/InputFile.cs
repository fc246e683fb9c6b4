namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>A file named on the command line.</summary>
internal static class InputFile
{
    public static async Task<Outcome<string>> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllTextAsync(file, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal("file_unreadable", $"文件{file}无法读取。", "请核对文件名和权限。");
        }
    }
}
