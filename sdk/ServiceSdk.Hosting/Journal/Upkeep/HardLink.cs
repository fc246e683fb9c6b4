using System.Runtime.InteropServices;

namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>A second name for a file that never changes: it takes no room, and stays when the first is deleted.</summary>
internal static class HardLink
{
    /// <returns>False where there is no such file, or the disk has no such names: it must be copied then.</returns>
    public static bool TryMake(string existing, string name) =>
        OperatingSystem.IsWindows() ? CreateHardLink(name, existing, 0) : Link(existing, name) == 0;

    [DllImport("libc", EntryPoint = "link")]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [DllImport("kernel32", EntryPoint = "CreateHardLinkW", CharSet = CharSet.Unicode)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLink(string name, string existing, nint security);
}
