namespace ServiceSdk.Hosting.Journal;

/// <summary>How streams are named. Names are for ever.</summary>
public static class StreamNames
{
    /// <summary>All halls' streams begin so.</summary>
    public const string Halls = "hall/";

    /// <summary>All cases' streams begin so.</summary>
    public const string Cases = "case/";

    /// <summary>All halls' configurations end so.</summary>
    public const string SetupEnd = "/setup";

    /// <summary>The hall of one of its streams.</summary>
    internal static string HallOf(string stream) => HallIn(stream).ToString();

    /// <summary>The hall of a stream, as it stands in the name; empty for a stream of no hall.</summary>
    internal static ReadOnlySpan<char> HallIn(string stream)
    {
        if (!stream.StartsWith(Halls, StringComparison.Ordinal))
            return [];
        var rest = stream.AsSpan(Halls.Length);
        return rest[..rest.IndexOf('/')];
    }

    /// <summary>The accounts of staff and terminals.</summary>
    public const string Accounts = "accounts";

    /// <summary>The State Council notices published to this host.</summary>
    public const string Calendar = "calendar";

    /// <summary>What was changed of the catalog the plugins bring.</summary>
    public const string Catalog = "catalog";

    /// <summary>The keys of vendors' systems.</summary>
    public const string ApiKeys = "api-keys";

    /// <summary>A hall's streams begin so.</summary>
    public static string Hall(string hall) => $"{Halls}{hall}/";

    /// <summary>A hall's configuration.</summary>
    public static string Setup(string hall) => $"{Halls}{hall}{SetupEnd}";

    /// <summary>Whether a stream is a hall's configuration.</summary>
    public static bool IsSetup(string stream) => IsOfHall(stream, SetupEnd);

    /// <summary>A hall's roster.</summary>
    public static string Roster(string hall) => $"{Halls}{hall}/roster";

    /// <summary>A hall's own texts on papers.</summary>
    public static string PaperTexts(string hall) => $"{Halls}{hall}/paper-texts";

    /// <summary>Whether a stream is a hall's roster.</summary>
    internal static bool IsRoster(string stream) => IsOfHall(stream, "/roster");

    /// <summary>What a hall made of the delegation list.</summary>
    public static string Delegation(string hall) => $"{Halls}{hall}/delegation";

    /// <summary>A hall's queue on a business date.</summary>
    public static string Queue(string hall, DateOnly date) => $"{Halls}{hall}/{CivilTime.Text(date)}/queue";

    /// <summary>Whether a stream is a hall's queue on a business date.</summary>
    internal static bool IsQueue(string stream) => IsOfHall(stream, "/queue");

    /// <summary>Where the names of a hall's dated streams begin from a date on, and where they end: dates sort as they follow.</summary>
    internal static (string First, string End) DatesFrom(string hall, DateOnly date) => ($"{Hall(hall)}{CivilTime.Text(date)}/", $"{Hall(hall)}:");

    /// <summary>The business date of a hall's queue; null for another stream of the hall.</summary>
    internal static DateOnly? QueueDate(string hall, string stream) =>
        DateOnly.TryParseExact(stream.AsSpan(Hall(hall).Length), "yyyy-MM-dd'/queue'", out var date) ? date : null;

    /// <summary>A hall's evaluations on a business date.</summary>
    public static string Evaluations(string hall, DateOnly date) => $"{Halls}{hall}/{CivilTime.Text(date)}/evaluations";

    /// <summary>Whether a stream is a hall's evaluations on a business date.</summary>
    internal static bool IsEvaluations(string stream) => IsOfHall(stream, "/evaluations");

    /// <summary>The enquiries logged in a hall on a business date.</summary>
    public static string Enquiries(string hall, DateOnly date) => $"{Halls}{hall}/{CivilTime.Text(date)}/enquiries";

    /// <summary>Whether a stream is a hall's enquiries of a business date.</summary>
    internal static bool IsEnquiries(string stream) => IsOfHall(stream, "/enquiries");

    /// <summary>The hall and the business date, <c>yyyy-MM-dd</c>, of a stream that has both.</summary>
    internal static (string Hall, string Date) HallDay(string stream)
    {
        Span<Range> parts = stackalloc Range[5];
        return stream.AsSpan().Split(parts, '/') == 4
            ? (stream[parts[1]], stream[parts[2]])
            : throw new ArgumentException($"{stream} has no date.", nameof(stream));
    }

    /// <summary>A case, by number.</summary>
    public static string Case(string number) => $"{Cases}{number}";

    /// <summary>The number of a case's stream.</summary>
    internal static string CaseNumber(string stream) => stream[Cases.Length..];

    /// <summary>A fiscal receipt of a body, by its number.</summary>
    public static string Receipt(string body, string number) => $"receipt/{body}/{number}";

    /// <summary>All drafts' streams begin so.</summary>
    internal const string Drafts = "draft/";

    /// <summary>A draft, by number.</summary>
    public static string Draft(string number) => $"{Drafts}{number}";

    /// <summary>The number of a draft's stream.</summary>
    internal static string DraftNumber(string stream) => stream[Drafts.Length..];

    /// <summary>All queries' streams begin so.</summary>
    internal const string Queries = "query/";

    /// <summary>A query's one record, by number.</summary>
    public static string Query(string number) => $"{Queries}{number}";

    /// <summary>All cases' notices begin so.</summary>
    internal const string AllNotices = "notice/";

    /// <summary>The notices of a case, by its number.</summary>
    public static string Notices(string number) => $"{AllNotices}{number}";

    /// <summary>The number of the case whose notices a stream is.</summary>
    internal static string CaseOfNotices(string stream) => stream[AllNotices.Length..];

    /// <summary>All cases' cards begin so.</summary>
    internal const string AllCards = "card/";

    /// <summary>The cards of a case, by its number.</summary>
    public static string Cards(string number) => $"{AllCards}{number}";

    /// <summary>The number of the case whose cards a stream is.</summary>
    internal static string CaseOfCards(string stream) => stream[AllCards.Length..];

    /// <summary>How a hall tells people.</summary>
    public static string HallNotices(string hall) => $"{Halls}{hall}/notices";

    /// <summary>All inquiries' streams for shared records begin so.</summary>
    internal const string AllShared = "shared/";

    /// <summary>An inquiry's one record, by number.</summary>
    public static string Shared(string number) => $"{AllShared}{number}";

    /// <summary>All looks' streams begin so.</summary>
    internal const string AllLooks = "looks/";

    /// <summary>The looks at personal data of an office on a business date.</summary>
    public static string Looks(string office, DateOnly date) => $"{AllLooks}{office}/{CivilTime.Text(date)}";

    /// <summary>All erasures' streams begin so.</summary>
    internal const string AllErasures = "erasures/";

    /// <summary>The erasures of a civil date.</summary>
    public static string Erasures(DateOnly date) => $"{AllErasures}{CivilTime.Text(date)}";

    private static bool IsOfHall(string stream, string what) =>
        stream.StartsWith(Halls, StringComparison.Ordinal) && stream.EndsWith(what, StringComparison.Ordinal);
}
