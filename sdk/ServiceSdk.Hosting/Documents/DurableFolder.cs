using System.Runtime.InteropServices;

namespace ServiceSdk.Hosting.Documents;

/// <summary>Puts on disk which files a folder has: on Unix a file that was renamed into it may otherwise be gone after a loss of power.</summary>
internal static class DurableFolder
{
    private const int ReadOnly = 0;

    /// <exception cref="IOException">The disk does not take it.</exception>
    public static void Flush(string path)
    {
        // NTFS keeps names in its own journal, and has no such call.
        if (OperatingSystem.IsWindows())
            return;
        var folder = Open(path, ReadOnly);
        if (folder < 0)
            throw new IOException($"The folder cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        var result = Sync(folder);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(folder);
        if (result != 0)
            throw new IOException($"The folder cannot be flushed (error {error}).");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int file);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int file);
}
