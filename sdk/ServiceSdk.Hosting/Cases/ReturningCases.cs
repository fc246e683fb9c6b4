using ServiceSdk.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Hosting.Cases;

/// <summary>补件、取件: finds for what somebody comes back to a hall. Safe for concurrent use.</summary>
public sealed class ReturningCases(CaseDesk cases, KeyRing keys)
{
    /// <summary>The person's cases that wait for the person at a hall, oldest first.</summary>
    /// <param name="idNumber">The person's ID number.</param>
    /// <param name="hall">The id of the hall: a case is offered where it can be gone on with.</param>
    /// <exception cref="JournalUnavailableException">The journal cannot be read now.</exception>
    public async ValueTask<IReadOnlyList<ReturningCase>> OfAsync(string idNumber, string hall)
    {
        var found = new List<ReturningCase>();
        foreach (var stream in keys.FindStreams(SubjectKind.Case, idNumber))
        {
            if (await FindAsync(StreamNames.CaseNumber(stream), hall) is { } returning)
                found.Add(returning);
        }

        return found;
    }

    /// <summary>A case that waits for its applicant at a hall; null for one that does not, or that is none.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="hall">The id of the hall: what is missing is taken at any of the case's, the result is handed out at one.</param>
    /// <exception cref="JournalUnavailableException">The journal cannot be read now.</exception>
    public async ValueTask<ReturningCase?> FindAsync(string number, string hall)
    {
        var read = await cases.ReadAsync(number, one => Tuple.Create(one.State, one.Opened!.Item.Title, one.Offices!));
        if (!read.Succeeded(out var found, out _))
            return null;
        var (state, title, offices) = found;
        return state switch
        {
            CaseState.SupplementRequired when offices.All.Contains(hall) => new ReturningCase(number, title, ReturningReason.Notice),
            CaseState.AwaitingDelivery when offices.Deliverer == hall => new ReturningCase(number, title, ReturningReason.Result),
            _ => null,
        };
    }
}

/// <summary>A case that waits for its applicant.</summary>
/// <param name="Number">The case's number.</param>
/// <param name="Title">The item's short title.</param>
/// <param name="Reason">For what.</param>
public sealed record ReturningCase(string Number, string Title, ReturningReason Reason);

/// <summary>For what an applicant comes back.</summary>
public enum ReturningReason
{
    /// <summary>补件: what the one-time notice named.</summary>
    Notice,

    /// <summary>取件: the result is ready.</summary>
    Result,
}
