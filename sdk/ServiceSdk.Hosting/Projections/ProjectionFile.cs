using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;

namespace ServiceSdk.Hosting.Projections;

/// <summary>The projections' tables. Deleted at any time the host does not run, it is made anew.</summary>
/// <param name="path">Its path; the folder exists.</param>
/// <exception cref="JournalUnavailableException">It cannot be opened now.</exception>
internal sealed class ProjectionFile(string path) : ReaderFile(path, durable: false);
